using Rehearsal.Engine.Packages;
using Rehearsal.Engine.Registration;
using Rehearsal.Providers;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Steps;

/// <summary>Makes resources, and writes down what has become of them.</summary>
internal sealed class StepWriter(RunContext run)
{
    /// <summary>Makes a resource; what it replaces, if anything, is deleted at the end of the run, or already has been.</summary>
    public async Task<ResourceRecord> CreateAsync(Goal goal, Package package, PropertyValue.Map inputs, int generation, ResourceRecord? replaced)
    {
        run.Ledger.Begin(new("create", goal.Urn));
        var state = await package.Provider.CreateAsync(
            new(goal.Urn, goal.Type, inputs.Reveal(), Seeds.Of(goal.Urn, generation), package.Config, run.Preview), CancellationToken.None);
        if (state.Id is null && !run.Preview) throw new ProviderException($"The provider of {goal.Type} made '{goal.Name}' without an id.");
        return await WriteAsync(goal.Record(inputs, state, generation), replaced);
    }

    /// <summary>Writes a resource in the place of what it was, if that is not what it is.</summary>
    public async Task<ResourceRecord> WriteAsync(ResourceRecord record, ResourceRecord? old)
    {
        if (record.Equals(old)) return old;
        var toDelete = old is { External: false, Status: ResourceStatus.Live } && old.Generation != record.Generation;
        await run.Ledger.CommitAsync(new Change
        {
            Rename = old is not null && old.Urn != record.Urn ? new(old.Urn, record.Urn) : null,
            Remove = old is not null && (old.Key != record.Key) ? [old.Key] : [],
            Put = toDelete ? [old! with { Urn = record.Urn, Status = ResourceStatus.PendingDelete }, record] : [record],
        });
        return record;
    }
}
