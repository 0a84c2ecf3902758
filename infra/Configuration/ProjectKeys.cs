using System.Text.Json;
using Pulumi;

namespace MediaLive.Delivery.Configuration;

/// <summary>
/// The names of all configuration keys of this project. Pulumi's <c>Config</c> answers for a key and lists none, so that a
/// misspelt key would go unnoticed: they are read from where Pulumi hands them to a program.
/// </summary>
internal static class ProjectKeys
{
    private const string Variable = "PULUMI_CONFIG";

    public static IReadOnlyCollection<string> Read()
    {
        var project = $"{Deployment.Instance.ProjectName}:";
        var all = JsonSerializer.Deserialize<Dictionary<string, string>>(Environment.GetEnvironmentVariable(Variable) ?? "{}")!.Keys;
        return [.. all.Where(key => key.StartsWith(project, StringComparison.Ordinal)).Select(key => key[project.Length..])];
    }
}
