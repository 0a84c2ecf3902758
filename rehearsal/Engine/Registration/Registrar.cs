using Pulumirpc;
using Rehearsal.Engine.Steps;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Registration;

/// <summary>Takes registrations from the program and carries them out. What fails is reported, and told to the program as such.</summary>
internal sealed class Registrar(RunContext run)
{
    private readonly Components _components = new(run);
    private readonly CustomResources _custom = new(run);
    private readonly Reads _reads = new(run);

    public async Task<Registered> RegisterAsync(RegisterResourceRequest request)
    {
        var urn = UrnOf(request.Parent, request.Type, request.Name);
        Goal goal;
        ResourceRecord? old;
        try
        {
            goal = GoalReader.Read(request, urn, run.Registry.FormerUrn);
            old = run.Registry.Claim(goal);
            if (old is not null) old = await run.Registry.SettledAsync(old);
        }
        catch (Exception e) when (e is EngineException or FormatException)
        {
            // The URN may be another resource's, in good health: the failure is this registration's alone.
            run.Reporter.Error(e.Message, urn);
            return Registered.Failed(urn, e.Message);
        }
        return await AttemptAsync(goal, old, () => goal.Custom ? _custom.RegisterAsync(goal, old) : _components.RegisterAsync(goal, old));
    }

    public async Task<Registered> ReadAsync(ReadResourceRequest request)
    {
        var urn = UrnOf(request.Parent, request.Type, request.Name);
        var goal = GoalReader.Read(request, urn);
        ResourceRecord? old;
        try
        {
            old = run.Registry.Claim(goal);
        }
        catch (EngineException e)
        {
            run.Reporter.Error(e.Message, urn);
            return Registered.Failed(urn, e.Message);
        }
        return await AttemptAsync(goal, old, () => _reads.ReadAsync(goal, request.Id, old));
    }

    public Task RegisterOutputsAsync(RegisterResourceOutputsRequest request) =>
        run.Outputs.RegisterAsync(request.Urn, WireReader.Read(request.Outputs));

    private async Task<Registered> AttemptAsync(Goal goal, ResourceRecord? old, Func<Task<ResourceRecord>> attempt)
    {
        run.Redactor.Learn(goal.Inputs);
        if (run.Registry.StandsOnFailure(goal))
        {
            run.Registry.Fail(goal.Urn);
            return Registered.Skipped(goal.Urn);
        }
        try
        {
            return Registered.Done(await attempt());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            run.Registry.Fail(goal.Urn);
            run.Reporter.StepFailed(e is StepException step ? step.Step : goal.Step(old is null ? Operation.Create : Operation.Update), e.Message);
            return Registered.Failed(goal.Urn, e.Message);
        }
    }

    private string UrnOf(string parent, string type, string name) =>
        Urns.Make(run.Request.Stack.Stack, run.Request.Stack.Project, parent, type, name);
}

/// <summary>What became of a registration.</summary>
internal sealed record Registered(string Urn, Result Result, ResourceRecord? Record, string Message)
{
    public static Registered Done(ResourceRecord record) => new(record.Urn, Result.Success, record, "");

    public static Registered Failed(string urn, string message) => new(urn, Result.Fail, null, message);

    public static Registered Skipped(string urn) => new(urn, Result.Skip, null, "Something that it depends on could not be made.");
}
