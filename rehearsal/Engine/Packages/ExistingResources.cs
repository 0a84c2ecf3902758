using Rehearsal.Providers;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Packages;

/// <summary>Tells the providers what exists when a run begins.</summary>
internal static class ExistingResources
{
    public static void Recall(RunContext run)
    {
        // A preview makes nothing, and what waits for its replacement is gone already.
        if (run.Preview) return;
        foreach (var record in run.Ledger.ToArray())
        {
            var isThere = record is { Custom: true, External: false, Id: not null, Status: not ResourceStatus.PendingReplacement };
            if (isThere) Recall(run, record);
        }
    }

    private static void Recall(RunContext run, ResourceRecord record)
    {
        try
        {
            var package = run.Packages.Resolve(record.Type, record.Provider);
            package.Provider.Recall(new(record.Type, record.Id!, record.Inputs.Reveal(), package.Config));
        }
        catch (Exception e) when (e is EngineException or ProviderException)
        {
            // Whatever is wrong with the provider is told by the step that needs it, if any does.
        }
    }
}
