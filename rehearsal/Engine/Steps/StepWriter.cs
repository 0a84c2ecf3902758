using Rehearsal.Engine.Packages;
using Rehearsal.Engine.Registration;
using Rehearsal.Providers;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Steps;

/// <summary>Makes resources, and writes down what has become of them.</summary>
internal sealed class StepWriter(RunContext run)
{
    private static readonly ResourceState Nothing = new(null, PropertyValue.Map.Empty, []);

    /// <summary>
    /// Makes a resource; what it replaces, if anything, is deleted at the end of the run, or already has been. If nobody can say
    /// whether it was made, it is kept as tainted.
    /// </summary>
    public async Task<ResourceRecord> CreateAsync(Goal goal, Package package, PropertyValue.Map inputs, int generation, ResourceRecord? replaced)
    {
        var tainted = goal.Record(inputs, Nothing, generation) with { Status = ResourceStatus.Tainted };
        run.Ledger.Begin(new("create", goal.Urn), Placing(tainted, replaced));
        ResourceState state;
        try
        {
            state = await package.Provider.CreateAsync(
                new(goal.Urn, goal.Type, inputs.Reveal(), Seeds.Of(goal.Urn, generation), package.Config, run.Preview), CancellationToken.None);
        }
        catch (IncompleteException e) when (!run.Preview)
        {
            await WriteAsync(e.State is null ? tainted : goal.Record(inputs, e.State, generation) with { Status = ResourceStatus.Tainted }, replaced);
            throw;
        }
        catch (ProviderException) when (!run.Preview)
        {
            // What has the name that was asked for is not ours.
            await run.Ledger.CommitAsync(new Change { Remove = [tainted.Key] });
            throw;
        }
        if (state.Id is null && !run.Preview) throw new ProviderException($"The provider of {goal.Type} made '{goal.Name}' without an id.");
        return await WriteAsync(goal.Record(inputs, state, generation), replaced);
    }

    /// <summary>Writes a resource in the place of what it was, if that is not what it is.</summary>
    public async Task<ResourceRecord> WriteAsync(ResourceRecord record, ResourceRecord? old)
    {
        run.Learn(record);
        if (record.Equals(old) && run.Ledger.Unresolved(record.Urn) is null) return old;
        await run.Ledger.CommitAsync(Placing(record, old));
        return record;
    }

    private static Change Placing(ResourceRecord record, ResourceRecord? old)
    {
        var toDelete = old is { External: false, Status: ResourceStatus.Live } && old.Generation != record.Generation;
        return new()
        {
            Rename = old is not null && old.Urn != record.Urn ? new(old.Urn, record.Urn) : null,
            Remove = old is not null && (old.Key != record.Key) ? [old.Key] : [],
            Put = toDelete ? [old! with { Urn = record.Urn, Status = ResourceStatus.PendingDelete }, record] : [record],
        };
    }
}
