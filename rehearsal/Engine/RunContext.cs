using Rehearsal.Engine.Packages;
using Rehearsal.Engine.Registration;
using Rehearsal.Engine.Steps;
using Rehearsal.State;

namespace Rehearsal.Engine;

/// <summary>What the parts of one run share.</summary>
internal sealed class RunContext(RunRequest request, Ledger ledger, Reporter reporter, CancellationToken cancellation) : IDisposable
{
    private readonly SemaphoreSlim _room = new(request.Parallel);

    public RunRequest Request => request;

    public Ledger Ledger => ledger;

    public Reporter Reporter => reporter;

    public CancellationToken Cancellation => cancellation;

    public bool Preview => request.Verb == Verb.Preview;

    public Registry Registry { get; } = new(ledger);

    public PackageResolver Packages { get; } = new(request, ledger);

    public Recovery Recovery { get; } = new(ledger);

    /// <summary>Runs a step when there is room for it, and reports it. A failure is reported once, by whoever catches it.</summary>
    public async Task<T> RunStepAsync<T>(Step step, Func<Task<T>> work)
    {
        await _room.WaitAsync(cancellation);
        try
        {
            reporter.Started(step);
            var result = await work();
            reporter.Finished(step);
            return result;
        }
        catch (Exception e) when (e is not StepException)
        {
            throw new StepException(step, e);
        }
        finally
        {
            _room.Release();
        }
    }

    public void Dispose()
    {
        _room.Dispose();
        Recovery.Dispose();
    }
}

/// <summary>A step that went wrong.</summary>
internal sealed class StepException(Step step, Exception inner) : Exception(inner.Message, inner)
{
    public Step Step => step;
}
