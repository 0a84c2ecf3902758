using Rehearsal.Engine.Packages;
using Rehearsal.Engine.Registration;
using Rehearsal.Engine.Steps;
using Rehearsal.Secrets;
using Rehearsal.State;

namespace Rehearsal.Engine;

/// <summary>What the parts of one run share.</summary>
internal sealed class RunContext : IDisposable
{
    private readonly SemaphoreSlim _room;

    public RunContext(RunRequest request, Ledger ledger, Reporter reporter, Redactor redactor, CancellationToken cancellation)
    {
        (Request, Ledger, Reporter, Redactor, Cancellation) = (request, ledger, reporter, redactor, cancellation);
        _room = new(request.Parallel);
        Registry = new(ledger);
        Packages = new(request, ledger);
        DefaultProviders = new(this);
        Outputs = new(this);
        Recovery = new(ledger);
    }

    public RunRequest Request { get; }

    public Ledger Ledger { get; }

    public Reporter Reporter { get; }

    /// <summary>Knows the secrets that no message may show.</summary>
    public Redactor Redactor { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>Nothing more is to be begun: the run was cancelled, or what it does can't be remembered.</summary>
    public bool IsStopped => Cancellation.IsCancellationRequested || Ledger.Broken.IsCancellationRequested;

    public bool Preview => Request.Verb == Verb.Preview;

    public Registry Registry { get; }

    public PackageResolver Packages { get; }

    public DefaultProviders DefaultProviders { get; }

    public RegisteredOutputs Outputs { get; }

    public Recovery Recovery { get; }

    public void Learn(ResourceRecord record)
    {
        Redactor.Learn(record.Inputs);
        Redactor.Learn(record.Outputs);
    }

    /// <summary>Runs a step when there is room for it, and reports it. A failure is reported once, by whoever catches it.</summary>
    /// <param name="step">What is to be done.</param>
    /// <param name="work">Does it, and returns the resource as it is then, or as it was where it goes.</param>
    public async Task<ResourceRecord> RunStepAsync(Step step, Func<Task<ResourceRecord>> work)
    {
        await _room.WaitAsync(Cancellation);
        try
        {
            Reporter.Started(step);
            var result = await work();
            Reporter.Finished(step.New is null ? step : step with { New = result });
            return result;
        }
        catch (Exception e) when (e is not StepException && !(e is OperationCanceledException && IsStopped))
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
