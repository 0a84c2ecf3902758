using Rehearsal.Engine.Steps;
using Rehearsal.State;

namespace Rehearsal.Engine.Deletion;

/// <summary>Deletes what is no longer wanted: dependents first, and side by side what does not depend on each other.</summary>
internal sealed class Deleter(RunContext run)
{
    private readonly ResourceDeletion _deletion = new(run);

    public async Task RunAsync(IReadOnlyList<ResourceRecord> doomed)
    {
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
        if (!free.All(deleted => deleted) || run.IsStopped) return false;
        try
        {
            if (record.Protect && record.Status == ResourceStatus.Live) throw Protected(record);
            var change = new Change { Remove = [record.Key] };
            if (record.External || record.IsDefaultProvider || record.Status == ResourceStatus.PendingReplacement)
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

    // A failure of this resource alone: what does not need it is deleted all the same, as pulumi does.
    private static StepException Protected(ResourceRecord record) => new(
        record.Step(Operation.Delete),
        new EngineException(
            $"'{record.Urn}' must not be deleted: it is protected. Take its protect option away and run 'up' first, or keep it in the program."));
}
