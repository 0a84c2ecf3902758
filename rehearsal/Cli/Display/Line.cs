namespace Rehearsal.Cli.Display;

/// <summary>What a piece of text means; a terminal gives it a colour.</summary>
internal enum Tone
{
    Plain,
    Muted,
    Strong,
    Create,
    Update,
    Replace,
    Delete,
    Warning,
    Error,
}

internal readonly record struct Span(string Text, Tone Tone = Tone.Plain);

/// <summary>One line of output, the same on a terminal and elsewhere but for its colours.</summary>
internal sealed record Line(params Span[] Spans)
{
    public static readonly Line Empty = new();

    public static Line Of(string text, Tone tone = Tone.Plain) => new(new Span(text, tone));

    /// <summary>A text of several lines, each behind the same indent.</summary>
    public static IEnumerable<Line> Each(string text, string indent, Tone tone = Tone.Plain) =>
        text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => Of(indent + line, tone));

    public override string ToString() => string.Concat(Spans.Select(span => span.Text)).TrimEnd();
}
