using Rehearsal.Engine;
using Rehearsal.Values;
using YamlDotNet.RepresentationModel;

namespace Rehearsal.Configuration;

/// <summary>
/// <c>rehearsal.yaml</c> beside Pulumi.yaml: what the account has that no rehearsed stack has made. There may be none.
/// </summary>
internal static class RehearsalFile
{
    public const string FileName = "rehearsal.yaml";

    private const string Key = "existing";

    /// <summary>By Pulumi's type: a list of resources, each with the inputs that it would be made with.</summary>
    public static IReadOnlyList<AssumedResource> Existing(ProjectFile project)
    {
        var path = Path.Combine(project.Directory, FileName);
        if (!File.Exists(path))
            return [];
        var file = YamlFile.Read(path);
        if (file.Root.Children.Keys.FirstOrDefault(key => key is not YamlScalarNode { Value: Key }) is { } unknown)
            throw file.Wrong(unknown, $"the only key known here is `{Key}`.");
        return
        [
            .. from type in (file.Mapping(Key) ?? []).Children
               from node in type.Value as YamlSequenceNode ?? throw file.Wrong(type.Value, "list the resources of that type.")
               select new AssumedResource($"{type.Key}", Inputs(file, node)),
        ];
    }

    private static PropertyValue.Map Inputs(YamlFile file, YamlNode node)
    {
        var text = ConfigText.Of(file, node, secret => throw file.Wrong(secret, "nothing that exists needs a secret here."));
        return JsonText.TryParse(text.Value, out var value) && value is PropertyValue.Map inputs
            ? inputs
            : throw file.Wrong(node, "write the inputs of a resource, such as { channelId: curling }.");
    }
}
