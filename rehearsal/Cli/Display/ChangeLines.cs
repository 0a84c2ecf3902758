using Rehearsal.Engine;
using Rehearsal.Values;

namespace Rehearsal.Cli.Display;

/// <summary>What differs in each resource that is updated or replaced, property by property.</summary>
internal static class ChangeLines
{
    public static IEnumerable<Line> Of(IReadOnlyList<TreeRow> rows, PropertyText text)
    {
        foreach (var node in rows.Select(row => row.Node).Where(node => node.Step.Changes.Count > 0))
        {
            var words = OperationWords.Of(node.Step);
            yield return new Line(new Span($"    {words.Sign} ", words.Tone), new Span($"{node.ShortType} "), new Span(node.Step.Name, Tone.Strong));
            foreach (var change in node.Step.Changes.SelectMany(PropertyDifferences.Expand))
                yield return Of(change, text, "        ");
        }
    }

    /// <summary>What differs in the stack's outputs.</summary>
    public static IEnumerable<Line> Of(PropertyValue.Map oldOutputs, PropertyValue.Map newOutputs, PropertyText text) =>
        PropertyDifferences.Between("", oldOutputs, newOutputs).Select(change => Of(change, text, "    "));

    public static string Sign(bool added, bool removed) => added ? "+" : removed ? "-" : "~";

    private static Line Of(PropertyChange change, PropertyText text, string indent)
    {
        var sign = Sign(change.Old is null, change.New is null);
        var value = (change.Old, change.New) switch
        {
            (null, { } added) => text.Inline(added),
            ({ } removed, null) => text.Inline(removed),
            ({ } old, { } @new) => $"{text.Inline(old)} => {text.Inline(@new)}",
            _ => "",
        };
        var tone = sign switch { "+" => Tone.Create, "-" => Tone.Delete, _ => Tone.Update };
        return new Line(
            new Span($"{indent}{sign} ", tone),
            new Span($"{change.Path}: {value}"),
            new Span(change.ForcesReplacement ? "  (forces replacement)" : "", Tone.Replace));
    }
}
