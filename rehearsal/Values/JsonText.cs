using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rehearsal.Values;

/// <summary>Property values as JSON text and back. Only what JSON can hold: no unknowns, secrets or references.</summary>
public static class JsonText
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    // Policies hold <, > and &; escaped they would differ from what AWS returns.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool TryParse(string text, [NotNullWhen(true)] out PropertyValue? value)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Strict);
            value = Read(json.RootElement);
            return true;
        }
        catch (JsonException)
        {
            value = null;
            return false;
        }
    }

    public static string Write(PropertyValue value) => Node(value)?.ToJsonString(Plain) ?? "null";

    private static PropertyValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => PropertyValue.Of(json.EnumerateObject().Select(item => KeyValuePair.Create(item.Name, Read(item.Value)))),
        JsonValueKind.Array => PropertyValue.Of(json.EnumerateArray().Select(Read)),
        JsonValueKind.String => PropertyValue.Of(json.GetString()!),
        JsonValueKind.Number => PropertyValue.Of(json.GetDouble()),
        JsonValueKind.True => PropertyValue.Of(true),
        JsonValueKind.False => PropertyValue.Of(false),
        _ => PropertyValue.Null.Instance,
    };

    private static JsonNode? Node(PropertyValue value) => value switch
    {
        PropertyValue.Null => null,
        PropertyValue.Bool boolean => JsonValue.Create(boolean.Value),
        PropertyValue.Number number => double.IsInteger(number.Value) ? JsonValue.Create((long)number.Value) : JsonValue.Create(number.Value),
        PropertyValue.Text text => JsonValue.Create(text.Value),
        PropertyValue.List list => new JsonArray([.. list.Items.Select(Node)]),
        PropertyValue.Map map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))),
        _ => throw new ArgumentException($"A {value.GetType().Name} has no JSON form.", nameof(value)),
    };
}
