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
    public string Plain(PropertyValue value) => Shown(value) is PropertyValue.Text text ? text.Value : Whole(value);

    /// <summary>The value itself where it may be shown; a secret that is to stay one otherwise.</summary>
    public PropertyValue Shown(PropertyValue value) => value is PropertyValue.Secret secret && showSecrets ? Shown(secret.Value) : value;

    /// <summary>On one line, however long.</summary>
    public string Whole(PropertyValue value) => value switch
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
