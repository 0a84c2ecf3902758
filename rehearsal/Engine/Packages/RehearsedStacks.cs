using Rehearsal.Engine.Registration;
using Rehearsal.Providers;
using Rehearsal.Secrets;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Packages;

/// <summary>All stacks of a state folder, as the last updates that ended left them.</summary>
internal static class RehearsedStacks
{
    /// <summary>The resources that they have made.</summary>
    public static IReadOnlyList<ExistingResource> Resources(string stateDirectory)
    {
        if (!Directory.Exists(stateDirectory)) return [];
        using var secrets = new SecretBox(new KeyFile(StateFiles.KeyIn(stateDirectory)));
        var records = new RecordJson(new ValueJson(secrets));
        return
        [
            .. from project in Directory.EnumerateDirectories(stateDirectory)
               from file in Directory.EnumerateFiles(project, "*.json")
               from resource in Of(new SnapshotFile(file, records).Read().Resources)
               select resource,
        ];
    }

    private static IEnumerable<ExistingResource> Of(IReadOnlyCollection<ResourceRecord> records)
    {
        var inputs = records.Where(record => record.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal))
            .ToLookup(record => record.Urn, record => record.Inputs);
        return
            from record in records
            where record is { Custom: true, External: false, Id: not null, Provider: not null, Status: ResourceStatus.Live }
            from provider in inputs[ProviderReference.UrnOf(record.Provider!)].Take(1)
            let config = new ProviderConfig(Goal.PackageOf(record.Type), provider.Reveal().Without(DefaultProviders.Version))
            select new ExistingResource(record.Type, record.Id!, record.Inputs.Reveal(), config) { Outputs = record.Outputs };
    }
}
