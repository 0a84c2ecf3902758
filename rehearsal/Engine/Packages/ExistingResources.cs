using System.Collections.Immutable;
using Rehearsal.Engine.Registration;
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
    private const string ProviderType = "pulumi:providers:";

    public static void Recall(RunContext run)
    {
        // A preview makes nothing.
        if (run.Preview) return;
        foreach (var others in OtherStacks.Read(run.Request.StateDirectory, run.Request.Stack)) RecallOther(run, others);
        foreach (var record in run.Ledger.ToArray().Where(IsThere))
            Recall(record, () => run.Packages.Resolve(record.Type, record.Provider));
    }

    private static void RecallOther(RunContext run, ImmutableArray<ResourceRecord> stack)
    {
        var providers = stack.Where(record => record.Type.StartsWith(ProviderType, StringComparison.Ordinal))
            .ToLookup(record => record.Urn, record => record.Inputs);
        foreach (var record in stack.Where(IsThere))
        {
            if (record.Provider is { } reference && providers[ProviderReference.UrnOf(reference)].FirstOrDefault() is { } inputs
                && run.Request.Providers(Goal.PackageOf(record.Type)) is { } provider)
            {
                Recall(record, () => new(provider, new(Goal.PackageOf(record.Type), inputs.Reveal().Without(DefaultProviders.Version))));
            }
        }
    }

    // What waits for its replacement is gone already.
    private static bool IsThere(ResourceRecord record) =>
        record is { Custom: true, External: false, Id: not null, Status: not ResourceStatus.PendingReplacement }
        && !record.Type.StartsWith(ProviderType, StringComparison.Ordinal);

    private static void Recall(ResourceRecord record, Func<Package> resolve)
    {
        try
        {
            var package = resolve();
            package.Provider.Recall(new(record.Type, record.Id!, record.Inputs.Reveal(), package.Config));
        }
        catch (Exception e) when (e is EngineException or ProviderException)
        {
            // Whatever is wrong with the provider is told by the step that needs it, if any does.
        }
    }
}
