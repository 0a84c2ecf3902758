using Rehearsal.Engine.Packages;
using Rehearsal.Engine.Registration;
using Rehearsal.Providers;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Steps;

/// <summary>Brings a custom resource from what it is to what the program wants: create, update, replace, or nothing.</summary>
internal sealed class CustomResources(RunContext run)
{
    private readonly StepWriter _writer = new(run);
    private readonly Replacement _replacement = new(run);

    public async Task<ResourceRecord> RegisterAsync(Goal goal, ResourceRecord? old)
    {
        var package = run.Packages.Resolve(goal.Type, goal.Provider);
        goal = await run.DefaultProviders.AssignAsync(goal);
        if (old is null) return await CreateAsync(goal, package, old);
        if (old.Status == ResourceStatus.Tainted) return await RestoreAsync(goal, package, old);
        if (old.External || old.Status == ResourceStatus.PendingReplacement) return await _replacement.MakeAsync(goal, package, old, []);

        // What is ignored may be an input of the program's, or one that only the provider knows and fills in, such as `tagsAll`.
        var given = new PropertyValue.Map(old.Inputs.Entries.RemoveRange(old.Inputs.Entries.Keys.Except(goal.Inputs.Entries.Keys)));
        goal = goal with { Inputs = Kept(goal, given, goal.Inputs) };
        var inputs = Kept(goal, old.Inputs, await Checks.RunAsync(run, goal, package, old.Inputs, old.Generation));
        var diff = await package.Provider.DiffAsync(
            new(goal.Urn, goal.Type, old.Id!, old.Inputs.Reveal(), old.Outputs.Reveal(), inputs.Reveal(), package.Config), run.Cancellation);
        var changes = Changes.Describe(goal, old, inputs, diff);
        if (changes.Count == 0 && run.Ledger.Unresolved(old.Urn) is not { Operation: "update" }) return await KeepAsync(goal, old, inputs);
        if (changes.Any(change => change.ForcesReplacement)) return await _replacement.RunAsync(goal, package, old, diff, changes);
        return await UpdateAsync(goal, package, old, inputs, changes);
    }

    private static PropertyValue.Map Kept(Goal goal, PropertyValue.Map old, PropertyValue.Map inputs) =>
        goal.IgnoreChanges.Aggregate(inputs, (kept, path) => path.Keep(old, kept));

    private async Task<ResourceRecord> CreateAsync(Goal goal, Package package, ResourceRecord? gone)
    {
        var generation = gone?.Generation ?? 0;
        var inputs = await Checks.RunAsync(run, goal, package, gone?.Inputs, generation);
        return await run.RunStepAsync(
            goal.Step(Operation.Create, old: null, inputs, []),
            () => _writer.CreateAsync(goal, package, inputs, generation, gone));
    }

    /// <summary>What an earlier step has left is brought to what it should be, made if it is not there, or replaced.</summary>
    private async Task<ResourceRecord> RestoreAsync(Goal goal, Package package, ResourceRecord tainted)
    {
        if (await run.Recovery.FindAsync(tainted, package) is not { } found) return await CreateAsync(goal, package, tainted);
        goal = goal with { Inputs = Kept(goal, found.Inputs, goal.Inputs) };
        var inputs = Kept(goal, found.Inputs, await Checks.RunAsync(run, goal, package, found.Inputs, found.Generation));

        // What it has, and not what it was asked to have, says whether it can be changed in place.
        var has = new PropertyValue.Map(found.Outputs.Entries.RemoveRange(found.Outputs.Entries.Keys.Except(inputs.Entries.Keys)));
        var diff = await package.Provider.DiffAsync(
            new(goal.Urn, goal.Type, found.Id!, has.Reveal(), found.Outputs.Reveal(), inputs.Reveal(), package.Config), run.Cancellation);
        var changes = Changes.Describe(goal, found with { Inputs = has }, inputs, diff);
        return changes.Any(change => change.ForcesReplacement)
            ? await _replacement.RunAsync(goal with { DeleteBeforeReplace = true }, package, found, diff, changes)
            : await UpdateAsync(goal, package, found, inputs, changes);
    }

    private Task<ResourceRecord> UpdateAsync(
        Goal goal, Package package, ResourceRecord old, PropertyValue.Map inputs, IReadOnlyList<PropertyChange> changes) =>
        run.RunStepAsync(goal.Step(Operation.Update, old, inputs, changes), async () =>
        {
            run.Ledger.Begin(new("update", old.Urn));
            try
            {
                var state = await package.Provider.UpdateAsync(
                    new(goal.Urn, goal.Type, old.Id!, old.Inputs.Reveal(), old.Outputs.Reveal(), inputs.Reveal(), package.Config, run.Preview),
                    CancellationToken.None);
                return await _writer.WriteAsync(goal.Record(inputs, state, old.Generation), old);
            }
            catch (IncompleteException) when (!run.Preview)
            {
                await _writer.WriteAsync(old with { Status = ResourceStatus.Tainted }, old);
                throw;
            }
        });

    private async Task<ResourceRecord> KeepAsync(Goal goal, ResourceRecord old, PropertyValue.Map inputs)
    {
        var record = goal.Record(inputs, new ResourceState(old.Id, old.Outputs, []), old.Generation);
        var step = goal.Step(Operation.Same) with { Old = old, New = record };
        run.Reporter.Started(step);
        record = await _writer.WriteAsync(record, old);
        run.Reporter.Finished(step);
        return record;
    }
}
