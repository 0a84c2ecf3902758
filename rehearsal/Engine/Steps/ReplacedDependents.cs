using Rehearsal.Engine.Deletion;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Steps;

/// <summary>
/// Finds what must be deleted before a resource that is deleted before it is replaced: as in pulumi, the resources with an input
/// that comes from it, directly or not, whose change would replace them too. Other dependents can stay.
/// </summary>
internal sealed class ReplacedDependents(RunContext run)
{
    /// <summary>In the order in which they are to be deleted.</summary>
    public async Task<IReadOnlyList<ResourceRecord>> FindAsync(ResourceRecord root)
    {
        // What has been registered by now does not depend on the resource any more, for that is being registered only now.
        var candidates = run.Ledger.ToArray()
            .Where(record => record is { Custom: true, External: false, Status: ResourceStatus.Live } && !run.Registry.IsRegistered(record))
            .ToArray();
        if (!candidates.Any(record => record.Needs().Contains(root.Urn))) return [];

        var replaced = new HashSet<string> { root.Urn };
        var found = new Stack<ResourceRecord>();
        foreach (var record in DeletionOrder.Sort(candidates).Reverse())
        {
            if (!await MustBeReplacedAsync(record, replaced)) continue;
            if (record.Protect)
            {
                throw new EngineException(
                    $"'{record.Urn}' must be replaced together with '{root.Urn}', which it depends on, but it is protected. "
                    + "Take its protect option away and run 'up' first, or undo the change.");
            }
            replaced.Add(record.Urn);
            found.Push(record);
        }
        return [.. found];
    }

    private async Task<bool> MustBeReplacedAsync(ResourceRecord record, HashSet<string> replaced)
    {
        if (record.Provider is { } provider && replaced.Contains(ProviderReference.UrnOf(provider))) return true;
        var touched = record.PropertyDependencies.Where(property => property.Value.Any(replaced.Contains) && record.Inputs[property.Key] is not null).ToArray();
        if (touched.Length == 0) return false;
        var inputs = touched.Aggregate(record.Inputs, (map, property) => map.With(property.Key, PropertyValue.Unknown.Instance));
        var package = run.Packages.Resolve(record.Type, record.Provider);
        var diff = await package.Provider.DiffAsync(
            new(record.Urn, record.Type, record.Id!, record.Inputs.Reveal(), record.Outputs.Reveal(), inputs.Reveal(), package.Config), run.Cancellation);
        return diff.ForcesReplacement.Count > 0;
    }
}
