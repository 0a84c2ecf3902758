using Rehearsal.Cli.Report;
using Rehearsal.Engine;

namespace Rehearsal.Cli.Display;

/// <summary>Says nothing until the end, and then one JSON object. What the program printed is in it as information.</summary>
internal sealed class JsonDisplay(TextWriter output, bool showSecrets) : IRunDisplay
{
    private readonly List<Diagnostic> _printed = [];

    public void Building(string project)
    {
    }

    public void Begin(RunHeader header)
    {
    }

    public void Report(RunEvent value)
    {
        if (value is RunEvent.Printed printed)
            _printed.Add(new Diagnostic(Severity.Info, printed.Line.Text, null));
    }

    public Task EndAsync(RunResult? result)
    {
        if (result is not null)
            JsonReport.Write(output, result with { Diagnostics = [.. result.Diagnostics, .. _printed] }, showSecrets);
        return Task.CompletedTask;
    }
}
