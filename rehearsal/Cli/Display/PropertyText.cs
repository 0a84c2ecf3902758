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

    /// <summary>All of it, as YAML is laid out.</summary>
    public IEnumerable<Line> Lines(PropertyValue.Map map) => Block(map).Select(line => Line.Of(line));

    /// <summary>An overview: two levels, each entry on a line of its own and cut short where it is long.</summary>
    public IEnumerable<Line> Brief(PropertyValue.Map map) => map.Entries.SelectMany(entry => Shown(entry.Value) switch
    {
        PropertyValue.Map { Entries.Count: > 0 } inner => inner.Entries
            .Select(child => $"        {child.Key}: {Inline(child.Value)}").Prepend($"    {entry.Key}:"),
        PropertyValue.Text text when text.Value.TrimEnd().Split('\n') is [var first, _, ..] lines =>
            [$"    {entry.Key}: {first} … ({lines.Length} lines)"],
        var value => [$"    {entry.Key}: {Inline(value)}"],
    }).Select(line => Line.Of(line));

    private IEnumerable<string> Block(PropertyValue value) => Shown(value) switch
    {
        PropertyValue.Map { Entries.Count: > 0 } map => map.Entries.SelectMany(entry => IsBlock(entry.Value)
            ? Block(entry.Value).Select(line => $"  {line}").Prepend($"{entry.Key}:{(Shown(entry.Value) is PropertyValue.Text ? " |" : "")}")
            : [$"{entry.Key}: {Whole(entry.Value)}"]),
        PropertyValue.List { Items.Length: > 0 } list => list.Items.SelectMany(item => Block(item).Select((line, i) => (i == 0 ? "- " : "  ") + line)),
        PropertyValue.Text text when IsBlock(text) => text.Value.TrimEnd('\n').Split('\n'),
        var other => [Whole(other)],
    };

    private bool IsBlock(PropertyValue value) => Shown(value) switch
    {
        PropertyValue.Map map => map.Entries.Count > 0,
        PropertyValue.List list => list.Items.Length > 0,
        PropertyValue.Text text => text.Value.TrimEnd('\n').Contains('\n'),
        _ => false,
    };

    private PropertyValue Shown(PropertyValue value) => value is PropertyValue.Secret secret && showSecrets ? Shown(secret.Value) : value;

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
