using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Tests.Wire;

/// <summary>JSON in which whatever fits on a line is on one: short enough to keep, broken enough to compare by line.</summary>
internal static class CompactJson
{
    private const int LineLength = 120;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode document)
    {
        var text = new StringBuilder();
        Write(text, document, label: "", depth: 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, string label, int depth)
    {
        text.Append(' ', depth * 2).Append(label);
        var line = node is null ? "null" : node.ToJsonString(Plain);
        if (node is JsonObject or JsonArray && (depth * 2) + label.Length + line.Length > LineLength)
            WriteBroken(text, node, depth);
        else
            text.Append(line);
    }

    private static void WriteBroken(StringBuilder text, JsonNode node, int depth)
    {
        var (open, close) = node is JsonObject ? ('{', '}') : ('[', ']');
        var items = node is JsonObject fields
            ? fields.Select(field => (Label: $"\"{field.Key}\": ", Item: field.Value))
            : node.AsArray().Select(item => (Label: "", Item: item));
        var separator = "\n";
        text.Append(open);
        foreach (var (label, item) in items)
        {
            text.Append(separator);
            Write(text, item, label, depth + 1);
            separator = ",\n";
        }

        text.Append('\n').Append(' ', depth * 2).Append(close);
    }
}
