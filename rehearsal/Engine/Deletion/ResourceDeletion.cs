using Rehearsal.Engine.Steps;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Deletion;

/// <summary>Deletes one resource, or only forgets it where it is to be kept or goes away by itself.</summary>
internal sealed class ResourceDeletion(RunContext run)
{
    public Task RunAsync(ResourceRecord record, Operation operation, Change change, bool goesWithAnother = false)
    {
        var retained = record.RetainOnDelete || goesWithAnother;
        return run.RunStepAsync(record.Step(operation) with { Retained = retained }, async () =>
        {
            if (record.Custom && !retained && !run.Preview)
            {
                run.Ledger.Begin(new("delete", record.Urn));
                var package = run.Packages.Resolve(record.Type, record.Provider);
                await package.Provider.DeleteAsync(
                    new(record.Urn, record.Type, record.Id!, record.Outputs.Reveal(), package.Config), CancellationToken.None);
            }
            await run.Ledger.CommitAsync(change);
            return record;
        });
    }
}
