using Rehearsal.State;

namespace Rehearsal.Engine.Deletion;

/// <summary>Deletes what is no longer wanted: dependents first, and side by side what does not depend on each other.</summary>
internal sealed class Deleter(RunContext run)
{
    private readonly ResourceDeletion _deletion = new(run);

    public async Task RunAsync(IReadOnlyList<ResourceRecord> doomed)
    {
        if (RefuseProtected(doomed)) return;
        var byUrn = doomed.ToLookup(record => record.Urn);
        var dependents = doomed.ToDictionary(record => record.Key, _ => new List<Task<bool>>());
        var deletions = new List<Task<bool>>(doomed.Count);
        foreach (var record in DeletionOrder.Sort(doomed))
        {
            var deletion = DeleteAsync(record, [.. dependents[record.Key]], byUrn);
            foreach (var need in DeletionOrder.Needed(record, byUrn)) dependents[need.Key].Add(deletion);
            deletions.Add(deletion);
        }
        await Task.WhenAll(deletions);
    }

    private async Task<bool> DeleteAsync(ResourceRecord record, IReadOnlyList<Task<bool>> dependents, ILookup<string, ResourceRecord> doomed)
    {
        var free = await Task.WhenAll(dependents);
        if (!free.All(deleted => deleted) || run.Cancellation.IsCancellationRequested) return false;
        try
        {
            var change = new Change { Remove = [record.Key] };
            if (record.External || record.Status == ResourceStatus.PendingReplacement)
            {
                await run.Ledger.CommitAsync(change);
                return true;
            }
            var operation = record.Status == ResourceStatus.PendingDelete ? Operation.DeleteReplaced : Operation.Delete;
            await _deletion.RunAsync(record, operation, change, record.DeletedWith is { } other && doomed.Contains(other));
            return true;
        }
        catch (StepException e)
        {
            run.Reporter.StepFailed(e.Step, e.Message);
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // Refused as a whole: half a deletion helps nobody.
    private bool RefuseProtected(IReadOnlyList<ResourceRecord> doomed)
    {
        var refused = false;
        foreach (var record in doomed.Where(record => record.Protect))
        {
            refused = true;
            run.Reporter.Error(
                $"'{record.Urn}' must not be deleted: it is protected. Take its protect option away and run 'up' first, or keep it in the program.", record.Urn);
        }
        return refused;
    }
}
