using System.Runtime.InteropServices;

namespace Rehearsal.Cli;

/// <summary>
/// Ctrl-C and a polite kill let the steps under way come to their end; a second one ends the process at once, which loses
/// nothing but what was under way.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;

    private readonly TextWriter _error;

    public Interruption(TextWriter error)
    {
        _error = error;
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt),
        ];
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        _source.Dispose();
    }

    private void Interrupt(PosixSignalContext context)
    {
        context.Cancel = true;

        // An exit ends the child processes, too; what the run had begun is in its journal.
        if (_source.IsCancellationRequested)
            Environment.Exit(ExitStatus.Interrupted);
        _error.WriteLine("Stopping: what is under way comes to its end. Another Ctrl-C ends at once.");
        _source.Cancel();
    }
}
