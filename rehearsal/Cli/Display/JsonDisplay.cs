using Rehearsal.Cli.Report;
using Rehearsal.Engine;
using Rehearsal.Values;

namespace Rehearsal.Cli.Display;

/// <summary>Says nothing until the end, and then one JSON object. What the program printed is in it as information.</summary>
internal sealed class JsonDisplay(TextWriter output, bool showSecrets) : IRunDisplay
{
    private readonly List<Diagnostic> _printed = [];
    private readonly Dictionary<(string Urn, Operation), Step> _steps = [];
    private PropertyValue.Map _oldOutputs = PropertyValue.Map.Empty;

    public void Building(string project)
    {
    }

    public void Begin(RunHeader header) => _oldOutputs = header.Outputs ?? PropertyValue.Map.Empty;

    public void Report(RunEvent value)
    {
        switch (value)
        {
            case RunEvent.Printed printed:
                _printed.Add(new Diagnostic(Severity.Info, printed.Line.Text, null));
                break;
            case RunEvent.StepStarted { Step: var step }:
                Keep(step);
                break;
            case RunEvent.StepFinished { Step: var step }:
                Keep(step);
                break;
        }
    }

    public Task EndAsync(RunResult? result)
    {
        if (result is not null)
        {
            result = result with { Diagnostics = [.. result.Diagnostics, .. _printed] };
            JsonReport.Write(output, result, _steps.Values, _oldOutputs, showSecrets);
        }
        return Task.CompletedTask;
    }

    private void Keep(Step step) => _steps[(step.Urn, step.Operation)] = step;
}
