using Rehearsal.Engine;
using Spectre.Console;

namespace Rehearsal.Cli.Display;

/// <summary>On a terminal: the tree as it grows, redrawn in place; at the end it stays as lines that scroll.</summary>
internal sealed class LiveDisplay(Verb verb, IAnsiConsole console, PropertyText text) : IRunDisplay
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly ResourceTree _tree = new();
    private readonly List<ProgramLine> _printed = [];
    private RunHeader? _header;
    private readonly TaskCompletionSource _ended = new();
    private Task _drawing = Task.CompletedTask;

    public void Building(string project) => Write([Line.Of($"Building {project}", Tone.Muted)]);

    public void Begin(RunHeader header)
    {
        _header = header;
        Write([header.Line]);
        _drawing = Task.Run(() => console.Live(Text.Empty).AutoClear(true).StartAsync(DrawAsync));
    }

    public void Report(RunEvent value)
    {
        _tree.Apply(value);
        if (value is RunEvent.Printed printed)
            _printed.Add(printed.Line);
    }

    public async Task EndAsync(RunResult? result)
    {
        _ended.SetResult();
        await _drawing;
        if (result is null)
            return;

        // From here on it is the terminal that wraps: what it wraps can be copied as one line.
        var width = console.Profile.Width;
        console.Profile.Width = int.MaxValue;
        var rows = _tree.Rows();
        Write(new TreeLines(verb, width).Of(rows, _tree.Now));
        Write(new RunReport(_header!, text).Of(result, rows, _printed));
    }

    private async Task DrawAsync(LiveDisplayContext context)
    {
        while (!_ended.Task.IsCompleted)
        {
            context.UpdateTarget(Window());
            await Task.WhenAny(_ended.Task, Task.Delay(Interval));
        }
    }

    /// <summary>As much of the tree as the terminal holds: what is under way and what happened last come first.</summary>
    private Rows Window()
    {
        var rows = _tree.Rows();
        var room = Math.Max(1, console.Profile.Height - 4);
        var shown = rows.Count <= room
            ? rows
            : [.. rows.Index()
                .OrderBy(row => row.Item.Node.State == NodeState.Done)
                .ThenByDescending(row => row.Item.Node.Touched)
                .Take(room)
                .OrderBy(row => row.Index)
                .Select(row => row.Item with { Branches = "" })];
        var lines = new TreeLines(verb, console.Profile.Width).Of(shown, _tree.Now);
        return new Rows(shown.Count == rows.Count
            ? lines.Select(TerminalLine.Of)
            : lines.Append(Line.Of($"    … and {rows.Count - shown.Count} more", Tone.Muted)).Select(TerminalLine.Of));
    }

    private void Write(IEnumerable<Line> lines)
    {
        foreach (var line in lines)
        {
            console.Write(TerminalLine.Of(line));
            console.WriteLine();
        }
    }
}
