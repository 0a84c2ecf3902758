using Rehearsal.Secrets;

namespace Rehearsal.Engine;

/// <summary>Hands events on, one at a time, without the secrets that are known, and keeps what the result needs of them.</summary>
internal sealed class Reporter(IProgress<RunEvent> events, Redactor redactor)
{
    private readonly Lock _gate = new();
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly int[] _steps = new int[Enum.GetValues<Operation>().Length];

    /// <summary>Whether an error was reported, by whomever.</summary>
    public bool Failed { get; private set; }

    public ChangeCounts Counts => new(
        _steps[(int)Operation.Create], _steps[(int)Operation.Update], _steps[(int)Operation.Replace],
        _steps[(int)Operation.Delete], _steps[(int)Operation.Same]);

    /// <summary>
    /// By resource, since the order of arrival varies. Warnings and errors of one resource are sorted too, for a program may send
    /// them in any order; what it printed stays as it came.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
    [
        .. _diagnostics
            .OrderBy(diagnostic => diagnostic.Urn, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Severity)
            .ThenBy(diagnostic => diagnostic.Severity == Severity.Info ? "" : diagnostic.Message, StringComparer.Ordinal),
    ];

    public void Started(Step step) => Report(new RunEvent.StepStarted(step));

    public void Finished(Step step)
    {
        lock (_gate)
        {
            _steps[(int)step.Operation]++;
            events.Report(new RunEvent.StepFinished(step));
        }
    }

    public void StepFailed(Step step, string message)
    {
        Report(new RunEvent.StepFailed(step, redactor.Redact(message)));
        Error(message, step.Urn);
    }

    public void Error(string message, string? urn = null) => Diagnose(new Diagnostic(Severity.Error, message, urn));

    public void Print(ProgramLine line) => Report(new RunEvent.Printed(line with { Text = redactor.Redact(line.Text) }));

    public void Diagnose(Diagnostic diagnostic)
    {
        diagnostic = diagnostic with { Message = redactor.Redact(diagnostic.Message) };
        lock (_gate)
        {
            if (diagnostic.Severity == Severity.Error) Failed = true;
            if (!diagnostic.Ephemeral) _diagnostics.Add(diagnostic);
            events.Report(new RunEvent.Diagnosed(diagnostic));
        }
    }

    public void Report(RunEvent runEvent)
    {
        lock (_gate) events.Report(runEvent);
    }
}
