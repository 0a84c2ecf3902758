using Spectre.Console;

namespace Rehearsal.Cli.Display;

/// <summary>Gives a line its colours.</summary>
internal static class TerminalLine
{
    public static Paragraph Of(Line line)
    {
        var paragraph = new Paragraph();
        foreach (var span in line.Spans)
            paragraph.Append(span.Text, StyleOf(span.Tone));
        return paragraph;
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Muted => new Style(Color.Grey),
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Create => new Style(Color.Green),
        Tone.Update => new Style(Color.Yellow),
        Tone.Replace => new Style(Color.Fuchsia),
        Tone.Delete => new Style(Color.Red),
        Tone.Warning => new Style(Color.Yellow),
        Tone.Error => new Style(Color.Red, decoration: Decoration.Bold),
        _ => Style.Plain,
    };
}
