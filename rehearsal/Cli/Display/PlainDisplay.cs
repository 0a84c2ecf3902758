using System.Globalization;
using Rehearsal.Engine;

namespace Rehearsal.Cli.Display;

/// <summary>Plain lines, for a file or a pipe: a preview as a tree, an update as a line for each step that has come to its end.</summary>
internal sealed class PlainDisplay(Verb verb, TextWriter output, PropertyText text) : IRunDisplay
{
    private readonly ResourceTree _tree = new();
    private readonly List<ProgramLine> _printed = [];
    private RunHeader? _header;

    public void Building(string project) => output.WriteLine($"Building {project}");

    public void Begin(RunHeader header)
    {
        _header = header;
        output.WriteLine(header.Line);
    }

    public void Report(RunEvent value)
    {
        _tree.Apply(value);
        switch (value)
        {
            case RunEvent.Printed printed:
                _printed.Add(printed.Line);
                break;
            case RunEvent.StepFinished { Step: { Operation: not Operation.Same } step } when verb != Verb.Preview:
                WriteStep(step, OperationWords.Of(step).Done);
                break;
            case RunEvent.StepFailed { Step: var step } when verb != Verb.Preview:
                WriteStep(step, $"{OperationWords.Of(step).Running} failed");
                break;
        }
    }

    public Task EndAsync(RunResult? result)
    {
        if (result is not null)
        {
            var rows = _tree.Rows();
            if (verb == Verb.Preview)
                Write(new TreeLines(verb, int.MaxValue).Of(rows, _tree.Now));
            Write(new RunReport(_header!, text).Of(result, rows, _printed));
        }

        return Task.CompletedTask;
    }

    private void WriteStep(Step step, string status) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $" {OperationWords.Of(step).Sign,-2} {new ResourceNode(step).ShortType} {step.Name} {status}"));

    private void Write(IEnumerable<Line> lines)
    {
        foreach (var line in lines)
            output.WriteLine(line);
    }
}
