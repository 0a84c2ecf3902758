using Rehearsal.Engine.Steps;
using Rehearsal.Providers;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Registration;

/// <summary>Reads resources that are not the program's own.</summary>
internal sealed class Reads(RunContext run)
{
    private readonly StepWriter _writer = new(run);
    private readonly StackReferences _stacks = new(run.Request);

    public Task<ResourceRecord> ReadAsync(Goal goal, string id, ResourceRecord? old)
    {
        var sought = goal.Record() with { Id = id, External = true };
        return run.RunStepAsync(goal.Step(Operation.Read) with { Old = old, New = sought }, async () =>
        {
            // An id that is known only after the update: so is all else.
            if (goal.Type != StackReferences.Type) goal = await run.DefaultProviders.AssignAsync(goal);
            var state = id == Signatures.Unknown ? new ResourceState(null, goal.Inputs, []) : await StateOf(goal, id);
            var record = goal.Record(goal.Inputs, state, old?.Generation ?? 0) with { External = true };
            return await _writer.WriteAsync(record, old);
        });
    }

    private async Task<ResourceState> StateOf(Goal goal, string id)
    {
        if (goal.Type == StackReferences.Type) return _stacks.Read(id);
        var package = run.Packages.Resolve(goal.Type, goal.Provider);
        return await package.Provider.ReadAsync(new(goal.Urn, goal.Type, id, goal.Inputs.Reveal(), package.Config, run.Preview), run.Cancellation)
            ?? throw new EngineException($"'{goal.Name}' reads the {goal.Type} '{id}', which does not exist.");
    }
}
