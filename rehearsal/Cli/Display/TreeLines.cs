using System.Globalization;
using Rehearsal.Engine;

namespace Rehearsal.Cli.Display;

/// <summary>Draws the tree in columns that fit a width: sign, type, name, status and what differs.</summary>
internal sealed class TreeLines(Verb verb, int width)
{
    private const string Spinner = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
    private const int SignWidth = 4;
    private const int Gap = 2;
    private const int Narrowest = 12;

    public IEnumerable<Line> Of(IReadOnlyList<TreeRow> rows, TimeSpan now)
    {
        if (rows.Count == 0)
            yield break;

        var statuses = rows.Select(row => Status(row.Node, now)).ToArray();
        var statusTitle = verb == Verb.Preview ? "Plan" : "Status";
        var statusWidth = Widest(statuses.Select(status => status.Text.Length), statusTitle);
        var (typeWidth, nameWidth) = Share(
            width - SignWidth - statusWidth - 2 * Gap,
            Widest(rows.Select(row => row.Branches.Length + row.Node.ShortType.Length), "Type"),
            Widest(rows.Select(row => row.Node.Step.Name.Length), "Name"));
        var infoWidth = width - SignWidth - typeWidth - nameWidth - statusWidth - 3 * Gap;

        yield return new Line(
            new Span("".PadRight(SignWidth)),
            new Span(Cell("Type", typeWidth) + Cell("Name", nameWidth) + statusTitle, Tone.Strong));
        for (var i = 0; i < rows.Count; i++)
        {
            var (node, branches) = rows[i];
            yield return new Line(
                new Span($" {OperationWords.Of(node.Step).Sign}".PadRight(SignWidth), OperationWords.Of(node.Step).Tone),
                new Span(branches, Tone.Muted),
                new Span(Cell(WithoutStart(node.ShortType, typeWidth - branches.Length), typeWidth - branches.Length)),
                new Span(Cell(WithoutMiddle(node.Step.Name, nameWidth), nameWidth)),
                statuses[i],
                new Span(InfoCell(Info(node.Step), statusWidth - statuses[i].Text.Length, infoWidth), Tone.Muted));
        }
    }

    private Span Status(ResourceNode node, TimeSpan now)
    {
        var words = OperationWords.Of(node.Step);
        return node.State switch
        {
            NodeState.Failed => new Span("failed", Tone.Error),
            NodeState.Running when verb != Verb.Preview && node.Changes => new Span(Running(words, now - node.Started), words.Tone),
            NodeState.Done when verb != Verb.Preview => new Span(words.Done, words.Tone),
            _ => new Span(words.Planned, words.Tone),
        };
    }

    private static string Running(OperationWords words, TimeSpan elapsed)
    {
        var frame = Spinner[(int)(elapsed.TotalMilliseconds / 100) % Spinner.Length];
        return elapsed.TotalSeconds < 1
            ? $"{frame} {words.Running}"
            : string.Create(CultureInfo.InvariantCulture, $"{frame} {words.Running} {elapsed.TotalSeconds:0}s");
    }

    /// <summary>The top-level properties that differ: <c>~policy +tags -acl</c>.</summary>
    private static string Info(Step step) => string.Join(' ', step.Changes
        .GroupBy(change => change.Path.Split('.', '[')[0], StringComparer.Ordinal)
        .Select(changes => ChangeLines.Sign(changes.All(change => change.Old is null), changes.All(change => change.New is null)) + changes.Key));

    private static int Widest(IEnumerable<int> widths, string title) => widths.Append(title.Length).Max();

    /// <summary>Shares too little room out so that the shorter of type and name keeps what it needs, if it can.</summary>
    private static (int Type, int Name) Share(int room, int type, int name)
    {
        if (type + name <= room)
            return (type, name);

        var half = Math.Max(room / 2, Narrowest);
        return type <= half ? (type, Math.Max(room - type, Narrowest))
            : name <= half ? (Math.Max(room - name, Narrowest), name)
            : (half, half);
    }

    private static string Cell(string text, int width) => text.PadRight(Math.Max(width, 0) + Gap);

    private static string InfoCell(string info, int padding, int width) =>
        info.Length == 0 || width < Narrowest ? "" : new string(' ', padding + Gap) + WithoutEnd(info, width);

    private static string WithoutEnd(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";

    /// <summary>A type's last word tells most.</summary>
    private static string WithoutStart(string text, int width) => text.Length <= width ? text : "…" + text[^Math.Max(width - 1, 0)..];

    /// <summary>A name tells with its start whose it is, and with its end what it is.</summary>
    private static string WithoutMiddle(string text, int width) =>
        text.Length <= width ? text : $"{text[..(width / 3)]}…{text[^(width - width / 3 - 1)..]}";
}
