using Rehearsal.Engine.Deletion;
using Rehearsal.Engine.Packages;
using Rehearsal.Engine.Registration;
using Rehearsal.Providers;
using Rehearsal.State;

namespace Rehearsal.Engine.Steps;

/// <summary>Replaces a resource by a new one: made before the old one is deleted, unless both can't be there at once.</summary>
internal sealed class Replacement(RunContext run)
{
    private readonly StepWriter _writer = new(run);
    private readonly ResourceDeletion _deletion = new(run);
    private readonly ReplacedDependents _dependents = new(run);

    public async Task<ResourceRecord> RunAsync(
        Goal goal, Package package, ResourceRecord old, DiffResult diff, IReadOnlyList<PropertyChange> changes)
    {
        // Taking the protection away and replacing may be one run.
        if (old.Protect && goal.Protect)
        {
            throw new EngineException(
                $"'{goal.Urn}' must be replaced ({string.Join(", ", changes.Where(c => c.ForcesReplacement).Select(c => c.Path))} changed), but it is protected. "
                + "Take its protect option away, or undo the change.");
        }
        if (goal.DeleteBeforeReplace ?? diff.DeleteBeforeReplace)
        {
            foreach (var dependent in await _dependents.FindAsync(old))
                await run.Registry.CondemnAsync(dependent, () => DeleteFirstAsync(dependent));
            old = await DeleteFirstAsync(old);
        }
        return await MakeAsync(goal, package, old, changes);
    }

    private async Task<ResourceRecord> DeleteFirstAsync(ResourceRecord old)
    {
        var gone = old with { Status = ResourceStatus.PendingReplacement };
        await _deletion.RunAsync(old, Operation.DeleteReplaced, new Change { Put = [gone] });
        return gone;
    }

    /// <summary>Makes the replacement, checked anew: a name that the provider makes up must differ from the old one.</summary>
    public async Task<ResourceRecord> MakeAsync(Goal goal, Package package, ResourceRecord old, IReadOnlyList<PropertyChange> changes)
    {
        var generation = old.Generation + 1;
        var inputs = await Checks.RunAsync(run, goal, package, oldInputs: null, generation);
        return await run.RunStepAsync(
            goal.Step(Operation.Replace, old, inputs, changes),
            () => _writer.CreateAsync(goal, package, inputs, generation, old));
    }
}
