using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rehearsal.Cli.Report;
using Rehearsal.Values;

namespace Rehearsal.Cli.Display;

/// <summary>Writes property values for people. Secrets are masked unless they are to be shown.</summary>
internal sealed class PropertyText(bool showSecrets)
{
    private const int Longest = 160;

    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>On one line, and cut short where it is long.</summary>
    public string Inline(PropertyValue value) => Whole(value) switch
    {
        { Length: > Longest } text => text[..(Longest - 1)] + "…",
        var text => text,
    };

    /// <summary>A text as it is; anything else on one line.</summary>
    public string Plain(PropertyValue value) => value switch
    {
        PropertyValue.Text text => text.Value,
        PropertyValue.Secret secret when showSecrets => Plain(secret.Value),
        _ => Whole(value),
    };

    /// <summary>One entry a line, with objects and lists beneath it; a text of many lines too, unless <paramref name="brief"/>.</summary>
    public IEnumerable<Line> Lines(PropertyValue.Map map, string indent, bool brief) =>
        map.Entries.SelectMany(entry => Lines($"{indent}{entry.Key}:", entry.Value, indent, brief));

    private IEnumerable<Line> Lines(string label, PropertyValue value, string indent, bool brief)
    {
        switch (value)
        {
            case PropertyValue.Secret secret when showSecrets:
                return Lines(label, secret.Value, indent, brief);
            case PropertyValue.Map { Entries.Count: > 0 } map:
                return [Line.Of(label), .. Lines(map, indent + "    ", brief)];
            case PropertyValue.List { Items.Length: > 0 } list:
                return [Line.Of(label), .. list.Items.SelectMany(item => Lines($"{indent}    -", item, indent + "    ", brief))];
            case PropertyValue.Text text when text.Value.TrimEnd().Contains('\n'):
                return brief
                    ? [Line.Of($"{label} {text.Value.Split('\n')[0]} … ({text.Value.TrimEnd().Split('\n').Length} lines)")]
                    : [Line.Of(label), .. Line.Each(text.Value, indent + "    ")];
            default:
                return [Line.Of($"{label} {Whole(value)}")];
        }
    }

    private string Whole(PropertyValue value) => value switch
    {
        PropertyValue.Bool boolean => boolean.Value ? "true" : "false",
        PropertyValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        PropertyValue.Text text => JsonSerializer.Serialize(text.Value, Quoting),
        PropertyValue.List list => $"[{string.Join(", ", list.Items.Select(Whole))}]",
        PropertyValue.Map map => Whole(map),
        PropertyValue.Blob blob => Whole(blob.Fields),
        PropertyValue.Secret secret => showSecrets ? Whole(secret.Value) : Marker.Secret,
        PropertyValue.Unknown => Marker.Unknown,
        PropertyValue.Reference reference => reference.Urn,
        _ => "null",
    };

    private string Whole(PropertyValue.Map map) => map.Entries.Count == 0
        ? "{}"
        : $"{{ {string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Whole(entry.Value)}"))} }}";
}
