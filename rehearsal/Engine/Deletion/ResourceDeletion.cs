using Rehearsal.Engine.Packages;
using Rehearsal.Engine.Steps;
using Rehearsal.Providers;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Deletion;

/// <summary>Deletes one resource, or only forgets it where it is to be kept or goes away by itself.</summary>
internal sealed class ResourceDeletion(RunContext run)
{
    public Task RunAsync(ResourceRecord record, Operation operation, Change change, bool goesWithAnother = false)
    {
        return run.RunStepAsync(record.Step(operation) with { Retained = record.RetainOnDelete }, async () =>
        {
            if (record.Custom && !record.RetainOnDelete && !goesWithAnother && !run.Preview)
            {
                var package = run.Packages.Resolve(record.Type, record.Provider);
                var there = record.Status == ResourceStatus.Tainted ? await run.Recovery.FindAsync(record, package) : record;
                run.Ledger.Begin(new("delete", record.Urn));
                if (there is not null) await DeleteAsync(there, package);
            }
            await run.Ledger.CommitAsync(change);
            return record;
        });
    }

    private async Task DeleteAsync(ResourceRecord record, Package package)
    {
        try
        {
            await package.Provider.DeleteAsync(
                new(record.Urn, record.Type, record.Id!, record.Outputs.Reveal(), package.Config), CancellationToken.None);
        }
        catch (IncompleteException) when (record.Status == ResourceStatus.Live)
        {
            await run.Ledger.CommitAsync(new Change { Put = [record with { Status = ResourceStatus.Tainted }] });
            throw;
        }
    }
}
