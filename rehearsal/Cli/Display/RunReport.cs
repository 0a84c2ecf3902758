using System.Globalization;
using Rehearsal.Engine;
using Rehearsal.Values;

namespace Rehearsal.Cli.Display;

/// <summary>What is shown when a run has ended, section by section; empty sections are left out.</summary>
internal sealed class RunReport(RunHeader header, PropertyText text)
{
    private const int MostOutputChanges = 40;

    public IEnumerable<Line> Of(RunResult result, IReadOnlyList<TreeRow> rows, IReadOnlyList<ProgramLine> printed) =>
    [
        .. Section("Changes:", ChangeLines.Of(rows, text)),
        .. Section("Diagnostics:", DiagnosticLines(result.Diagnostics)),
        .. Section("The program printed:", printed.SelectMany(line => Line.Each(line.Text, "    "))),
        .. OutputSection(result),
        Line.Empty,
        Summary(result),
    ];

    /// <summary>
    /// The preview of a stack that is there shows what would become of its outputs, and nothing that stays. A run that failed
    /// shows none: what is left of the last one would look as if this one had made it.
    /// </summary>
    private IEnumerable<Line> OutputSection(RunResult result) => header is { Verb: Verb.Preview, Outputs: { } old }
        ? Section("Output changes:", AtMost(MostOutputChanges, [.. ChangeLines.Of(old, result.Outputs, text)]))
        : result.Succeeded ? Section("Outputs:", new OutputLines(text).Brief(result.Outputs)) : [];

    private static Line[] AtMost(int most, Line[] lines) =>
        lines.Length <= most ? lines : [.. lines.Take(most), Line.Of($"    … and {lines.Length - most} more", Tone.Muted)];

    private static IEnumerable<Line> Section(string title, IEnumerable<Line> lines)
    {
        Line[] content = [.. lines];
        return content.Length == 0 ? [] : [Line.Empty, Line.Of(title, Tone.Strong), .. content];
    }

    private static IEnumerable<Line> DiagnosticLines(IReadOnlyList<Diagnostic> diagnostics) => diagnostics
        .GroupBy(diagnostic => diagnostic.Urn)
        .SelectMany(group => (IEnumerable<Line>)
        [
            .. group.Key is { } urn ? [Line.Of($"    {Subject(urn)}:")] : Array.Empty<Line>(),
            .. group.SelectMany(diagnostic => Line.Each(
                diagnostic.Severity is Severity.Info ? diagnostic.Message : $"{diagnostic.Severity.ToString().ToLowerInvariant()}: {diagnostic.Message}",
                group.Key is null ? "    " : "        ",
                diagnostic.Severity switch { Severity.Error => Tone.Error, Severity.Warning => Tone.Warning, _ => Tone.Plain })),
        ]);

    /// <summary><c>urn:pulumi:stack::project::parent$type::name</c> as <c>type (name)</c>.</summary>
    private static string Subject(string urn) => urn.Split("::", 4) switch
    {
        [_, _, var types, var name] => $"{types.Split('$')[^1]} ({name})",
        _ => urn,
    };

    private Line Summary(RunResult result)
    {
        var changes = result.Changes;
        (int Count, string Planned, string Done, Tone Tone)[] kinds =
        [
            (changes.Create, "to create", "created", Tone.Create),
            (changes.Update, "to update", "updated", Tone.Update),
            (changes.Replace, "to replace", "replaced", Tone.Replace),
            (changes.Delete, "to delete", "deleted", Tone.Delete),
        ];
        List<Span> counts = [.. kinds.Where(kind => kind.Count > 0)
            .Select(kind => new Span($"{kind.Count} {(header.Verb == Verb.Preview ? kind.Planned : kind.Done)}", kind.Tone))];
        if (counts.Count == 0)
            counts.Add(new Span("0 changes"));
        if (changes.Same > 0)
            counts.Add(new Span($"{changes.Same} unchanged"));
        return new Line(
        [
            result.Succeeded ? new Span("Resources: ", Tone.Strong) : new Span("Failed. ", Tone.Error),
            .. counts.SelectMany((count, i) => i == 0 ? [count] : new[] { new Span(", "), count }),
            new Span(string.Create(CultureInfo.InvariantCulture, $" ({result.Duration.TotalSeconds:0.0} s)"), Tone.Muted),
        ]);
    }
}
