using Rehearsal.Values;

namespace Rehearsal.Cli.Display;

/// <summary>Lays a stack's outputs out for reading.</summary>
internal sealed class OutputLines(PropertyText text)
{
    private const int Most = 12;

    /// <summary>All of them, as YAML is laid out.</summary>
    public IEnumerable<Line> All(PropertyValue.Map outputs) => Block(outputs).Select(line => Line.Of(line));

    /// <summary>An overview: two levels, each entry on a line of its own, cut short where there is much.</summary>
    public IEnumerable<Line> Brief(PropertyValue.Map outputs) =>
        outputs.Entries.SelectMany(entry => Brief(entry.Key, entry.Value)).Select(line => Line.Of($"    {line}"));

    private IEnumerable<string> Brief(string key, PropertyValue value) => text.Shown(value) switch
    {
        PropertyValue.Map { Entries.Count: > 0 } map =>
        [
            $"{key}:",
            .. map.Entries.Take(Most).Select(entry => $"    {entry.Key}: {text.Inline(entry.Value)}"),
            .. map.Entries.Count > Most ? [$"    … and {map.Entries.Count - Most} more"] : Array.Empty<string>(),
        ],
        PropertyValue.Text many when Lines(many) is [var first, _, ..] lines => [$"{key}: {first} … ({lines.Length} lines)"],
        var shown => [$"{key}: {text.Inline(shown)}"],
    };

    private IEnumerable<string> Block(PropertyValue value) => text.Shown(value) switch
    {
        PropertyValue.Map { Entries.Count: > 0 } map => map.Entries.SelectMany(entry => IsBlock(entry.Value)
            ? Block(entry.Value).Select(line => $"  {line}").Prepend($"{entry.Key}:{(text.Shown(entry.Value) is PropertyValue.Text ? " |" : "")}")
            : [$"{entry.Key}: {text.Whole(entry.Value)}"]),
        PropertyValue.List { Items.Length: > 0 } list => list.Items
            .SelectMany(item => Block(item).Select((line, i) => (i == 0 ? "- " : "  ") + line)),
        PropertyValue.Text many when IsBlock(many) => Lines(many),
        var shown => [text.Whole(shown)],
    };

    private bool IsBlock(PropertyValue value) => text.Shown(value) switch
    {
        PropertyValue.Map map => map.Entries.Count > 0,
        PropertyValue.List list => list.Items.Length > 0,
        PropertyValue.Text many => Lines(many).Length > 1,
        _ => false,
    };

    private static string[] Lines(PropertyValue.Text value) => value.Value.TrimEnd('\n').Split('\n');
}
