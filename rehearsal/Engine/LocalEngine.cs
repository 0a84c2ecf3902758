using System.Diagnostics;
using Rehearsal.Engine.Deletion;
using Rehearsal.Engine.Monitor;
using Rehearsal.Engine.Packages;
using Rehearsal.Secrets;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine;

/// <summary>Runs Pulumi programs on this machine, as pulumi's own engine does.</summary>
public sealed class LocalEngine : IEngine
{
    public async Task<RunResult> RunAsync(RunRequest request, IProgress<RunEvent> events, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var redactor = new Redactor();
        foreach (var value in request.Config.Values.Where(value => value.Secret)) redactor.Learn(PropertyValue.Of(value.Value).AsSecret());
        var reporter = new Reporter(events, redactor);
        using var ledger = new Ledger(request.StateDirectory, request.Stack, readOnly: request.Verb == Verb.Preview);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, ledger.Broken);
        using var run = new RunContext(request, ledger, reporter, redactor, cancellation.Token);
        foreach (var record in ledger.ToArray()) run.Learn(record);
        WarnOfInterrupted(ledger, reporter);
        ExistingResources.Recall(run);
        try
        {
            if (request.Verb == Verb.Destroy) await new Deleter(run).RunAsync(ledger.ToArray());
            else await RunProgramAsync(run, request.Program ?? throw new ArgumentException("A preview or update needs a program."));
            if (run.IsStopped) throw new OperationCanceledException();
        }
        catch (OperationCanceledException) when (run.IsStopped)
        {
            if (ledger.Failure is { } failure) reporter.Error($"{failure.Message} The run was stopped.");
            else reporter.Error("The run was cancelled. What had been done is remembered: the next run goes on from there.");
        }
        finally
        {
            Close(ledger, reporter);
        }
        var records = ledger.ToArray();
        return new(
            !reporter.Failed, reporter.Counts, [.. records.Where(IsShown).Select(Result)],
            StackOutputs.Of(records), reporter.Diagnostics, Stopwatch.GetElapsedTime(started));
    }

    public PropertyValue.Map? ReadOutputs(string stateDirectory, StackName stack) => StackOutputs.Read(stateDirectory, stack);

    private static async Task RunProgramAsync(RunContext run, IProgram program)
    {
        var request = run.Request;
        int exitCode;
        await using (var host = await MonitorHost.StartAsync(run))
        {
            exitCode = await program.RunAsync(
                new(host.Address, host.Address, request.Stack, run.Preview, request.Parallel, request.Config),
                run.Reporter.Print,
                run.Cancellation);
        }
        if (run.IsStopped) throw new OperationCanceledException();
        if (exitCode != 0 && !run.Reporter.Failed) run.Reporter.Error($"The program ended with exit code {exitCode}.");

        // A program that failed has not said all that it wants: what it did not mention may still be wanted.
        if (run.Reporter.Failed) return;
        await new Deleter(run).RunAsync([.. run.Ledger.ToArray().Where(record =>
            record.Status == ResourceStatus.PendingDelete || !run.Registry.IsRegistered(record))]);
        await run.Outputs.CompleteAsync();
    }

    private static void Close(Ledger ledger, Reporter reporter)
    {
        try
        {
            ledger.Close();
        }
        catch (EngineException e)
        {
            reporter.Error(e.Message);
        }
    }

    private static void WarnOfInterrupted(Ledger ledger, Reporter reporter)
    {
        foreach (var (operation, urn) in ledger.Interrupted)
        {
            reporter.Diagnose(new(
                Severity.Warning,
                $"An earlier run was stopped during the {operation} of this resource; the next update finds out what came of it, and goes on from there.",
                urn));
        }
    }

    private static bool IsShown(ResourceRecord record) =>
        record is { Status: ResourceStatus.Live or ResourceStatus.Tainted, IsDefaultProvider: false };

    private static ResourceResult Result(ResourceRecord record) =>
        new(record.Urn, record.Type, record.Name, record.Parent, record.Id, record.Inputs, record.Outputs);
}
