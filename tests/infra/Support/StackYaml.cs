using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Serialization;

namespace MediaLive.Delivery.Tests.Support;

/// <summary>A stack file's YAML, as Pulumi hands it to the program: each key's value as one text, maps and lists as JSON.</summary>
internal static class StackYaml
{
    private const string Project = "medialive-delivery:";

    private static readonly IDeserializer Reader = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
    private static readonly ISerializer JsonWriter = new SerializerBuilder().JsonCompatible().Build();

    /// <summary>The project's configuration, written without the project's name and without the line <c>config:</c>.</summary>
    public static Dictionary<string, string> Config(string yaml) => Texts(ToJson(yaml));

    /// <summary>The project's configuration from a whole stack file.</summary>
    public static Dictionary<string, string> Example(string stack)
    {
        var file = ToJson(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Examples", $"Pulumi.{stack}.yaml")));
        return Texts(new JsonObject(file["config"]!.AsObject()
            .Where(entry => entry.Key.StartsWith(Project, StringComparison.Ordinal))
            .Select(entry => KeyValuePair.Create(entry.Key[Project.Length..], entry.Value?.DeepClone()))));
    }

    private static JsonObject ToJson(string yaml) =>
        JsonNode.Parse(JsonWriter.Serialize(Reader.Deserialize<object>(yaml)))!.AsObject();

    private static Dictionary<string, string> Texts(JsonObject config) => config.ToDictionary(
        entry => entry.Key,
        entry => entry.Value?.GetValueKind() == JsonValueKind.String ? entry.Value.GetValue<string>() : entry.Value?.ToJsonString() ?? "null");
}
