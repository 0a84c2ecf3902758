using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Rehearsal.Configuration;

internal static class YamlMappingExtensions
{
    /// <summary>The value under a key; null when the key is absent.</summary>
    public static YamlNode? At(this YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    /// <summary>The entries with those merged in by <c>&lt;&lt;: *anchor</c>, which an entry of the mapping's own comes before.</summary>
    public static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Merged(this YamlMappingNode mapping) =>
        mapping.Children.Where(child => !IsMerge(child.Key))
            .Concat(mapping.Children.Where(child => IsMerge(child.Key)).SelectMany(child => Sources(child.Value)).SelectMany(Merged))
            .DistinctBy(child => child.Key);

    private static bool IsMerge(YamlNode key) => key is YamlScalarNode { Value: "<<", Style: ScalarStyle.Plain };

    private static IEnumerable<YamlMappingNode> Sources(YamlNode value) =>
        value is YamlSequenceNode sequence ? sequence.Children.OfType<YamlMappingNode>() : new[] { value }.OfType<YamlMappingNode>();
}
