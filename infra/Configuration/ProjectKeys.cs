using System.Text.Json;
using Pulumi;

namespace MediaLive.Delivery.Configuration;

/// <summary>
/// The names of all configuration keys of this project. Pulumi's <c>Config</c> looks keys up and can't list them, so that a
/// misspelt key would go unnoticed: the names are read from the environment variables in which Pulumi passes them.
/// </summary>
internal static class ProjectKeys
{
    public static IReadOnlyCollection<string> Read() => OfProject(Deserialize<Dictionary<string, string>>("PULUMI_CONFIG")?.Keys);

    /// <summary>Those whose values are secret: encrypted in the stack file, in whole or in part.</summary>
    public static IReadOnlyCollection<string> ReadSecret() => OfProject(Deserialize<string[]>("PULUMI_CONFIG_SECRET_KEYS"));

    private static T? Deserialize<T>(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } json ? JsonSerializer.Deserialize<T>(json) : default;

    private static string[] OfProject(IEnumerable<string>? keys)
    {
        var project = $"{Deployment.Instance.ProjectName}:";
        return
        [
            .. (keys ?? [])
                .Where(key => key.StartsWith(project, StringComparison.Ordinal))
                .Select(key => key[project.Length..]),
        ];
    }
}
