using MediaLive.Delivery.Repository.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace MediaLive.Delivery.Repository.Tests.Workflows;

/// <summary>What is in <c>.github/</c>.</summary>
internal static class WorkflowFiles
{
    public static IReadOnlyList<string> Workflows { get; } = Files("workflows", "*.yml");

    public static IReadOnlyList<string> Actions { get; } = Files("actions", "action.yml");

    public static IReadOnlyList<string> Scripts { get; } = Files("scripts", "*");

    public static YamlMappingNode Read(string file)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(file);
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    /// <summary>By name.</summary>
    public static IEnumerable<(string Name, YamlMappingNode Job)> Jobs(string workflow) =>
        ((YamlMappingNode)Read(workflow)["jobs"]).Select(job => ($"{job.Key}", (YamlMappingNode)job.Value));

    /// <summary>Of all jobs of a workflow, or of an action.</summary>
    public static IEnumerable<YamlMappingNode> Steps(string file)
    {
        var root = Read(file);
        IEnumerable<YamlNode> runs = root.Children.TryGetValue("runs", out var action) ? [action] : Jobs(file).Select(job => job.Job);
        return runs.SelectMany(one => ((YamlSequenceNode)one["steps"]).Cast<YamlMappingNode>());
    }

    public static string? Text(this YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    private static string[] Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Checkout.PathOf($".github/{folder}"), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
