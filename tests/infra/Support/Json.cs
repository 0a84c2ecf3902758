using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaLive.Delivery.Tests.Support;

/// <summary>Writes JSON, and compares it by what it says: the order of members means nothing, that of items does.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Same(string expected, JsonNode? actual) => Assert.Equal(Text(JsonNode.Parse(expected)), Text(actual));

    /// <summary>The node with the members of every object in the order of the alphabet.</summary>
    public static string Text(JsonNode? node) => JsonSerializer.Serialize(Sorted(node), Indented);

    /// <summary>The node as a file has it, with members in their own order.</summary>
    public static string File(JsonNode node) => JsonSerializer.Serialize(node, Indented) + "\n";

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
