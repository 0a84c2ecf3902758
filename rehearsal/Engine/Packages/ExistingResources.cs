using Rehearsal.Providers;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Packages;

/// <summary>
/// Tells the providers what exists when a run begins: what this stack has, and what the other stacks of the state folder have, which
/// are taken for those of one account.
/// </summary>
internal static class ExistingResources
{
    public static void Recall(RunContext run)
    {
        // A preview makes nothing.
        if (run.Preview) return;
        foreach (var resource in RehearsedStacks.Resources(run.Request.StateDirectory, except: run.Request.Stack))
            TryRecall(() => run.Request.Providers(resource.Provider.Package)?.Recall(resource));
        foreach (var record in run.Ledger.ToArray().Where(IsThere))
        {
            TryRecall(() =>
            {
                var package = run.Packages.Resolve(record.Type, record.Provider);
                package.Provider.Recall(new(record.Type, record.Id!, record.Inputs.Reveal(), package.Config));
            });
        }
    }

    /// <summary>Whether it is something in the account; what waits for its replacement is gone already.</summary>
    public static bool IsThere(ResourceRecord record) =>
        record is { Custom: true, External: false, IsProvider: false, Id: not null, Status: not ResourceStatus.PendingReplacement };

    private static void TryRecall(Action recall)
    {
        try
        {
            recall();
        }
        catch (Exception e) when (e is EngineException or ProviderException)
        {
            // Whatever is wrong with the provider is told by the step that needs it, if any does.
        }
    }
}
