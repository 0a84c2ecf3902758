using System.Collections.Immutable;
using Rehearsal.Engine.Registration;
using Rehearsal.Providers;
using Rehearsal.Secrets;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Packages;

/// <summary>
/// The stacks of a state folder, which are taken for those of one account, as the last updates that ended left them: to read them needs
/// no lock, as for outputs.
/// </summary>
internal static class RehearsedStacks
{
    /// <summary>The resources that they have made.</summary>
    /// <param name="stateDirectory">The folder.</param>
    /// <param name="except">A stack whose resources are left out.</param>
    public static IEnumerable<ExistingResource> Resources(string stateDirectory, StackName? except = null)
    {
        if (!Directory.Exists(stateDirectory)) yield break;
        var left = except is null ? null : new StateFiles(stateDirectory, except).Snapshot;
        using var secrets = new SecretBox(new KeyFile(StateFiles.KeyIn(stateDirectory)));
        var records = new RecordJson(new ValueJson(secrets));
        var snapshots = Directory.EnumerateDirectories(Path.GetFullPath(stateDirectory))
            .SelectMany(project => Directory.EnumerateFiles(project, "*.json"));
        foreach (var file in snapshots.Where(file => file != left).Order(StringComparer.Ordinal))
            foreach (var resource in Of(Read(new SnapshotFile(file, records)))) yield return resource;
    }

    private static ImmutableArray<ResourceRecord> Read(SnapshotFile file)
    {
        try
        {
            return file.Read().Resources;
        }
        catch (EngineException)
        {
            // Whatever is wrong with it is told by a run of that stack.
            return [];
        }
    }

    private static IEnumerable<ExistingResource> Of(ImmutableArray<ResourceRecord> stack)
    {
        var providers = stack.Where(record => record.IsProvider).ToLookup(record => record.Urn, record => record.Inputs);
        return
            from record in stack
            where ExistingResources.IsThere(record) && record.Provider is not null
            from inputs in providers[ProviderReference.UrnOf(record.Provider!)].Take(1)
            let config = new ProviderConfig(Goal.PackageOf(record.Type), inputs.Reveal().Without(DefaultProviders.Version))
            select new ExistingResource(record.Type, record.Id!, record.Inputs.Reveal(), config) { Outputs = record.Outputs };
    }
}
