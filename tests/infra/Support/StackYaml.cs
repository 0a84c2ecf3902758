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
    public static Dictionary<string, string> Example(string stack) => File($"Pulumi.{stack}.yaml");

    /// <summary>The project's configuration from a stack file beside the tests.</summary>
    public static Dictionary<string, string> File(string name) => Texts(new JsonObject(Whole(name)["config"]!.AsObject()
        .Where(entry => entry.Key.StartsWith(Project, StringComparison.Ordinal))
        .Select(entry => KeyValuePair.Create(entry.Key[Project.Length..], entry.Value?.DeepClone()))));

    /// <summary>All of a stack file, as JSON.</summary>
    public static JsonObject Whole(string name) =>
        ToJson(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Stacks", name)));

    public static JsonObject ToJson(string yaml) =>
        JsonNode.Parse(JsonWriter.Serialize(Reader.Deserialize<object>(yaml)))!.AsObject();

    private static Dictionary<string, string> Texts(JsonObject config) => config.ToDictionary(
        entry => entry.Key,
        entry => entry.Value?.GetValueKind() == JsonValueKind.String ? entry.Value.GetValue<string>() : entry.Value?.ToJsonString() ?? "null");
}
