using Rehearsal.Engine;
using Rehearsal.Secrets;
using Rehearsal.Values;

namespace Rehearsal.State;

/// <summary>The outputs of a stack as the last update that ended left them: needs no lock, since a snapshot is always whole.</summary>
internal static class StackOutputs
{
    /// <summary>Null when there is no such stack.</summary>
    public static PropertyValue.Map? Read(string stateDirectory, StackName stack)
    {
        var files = new StateFiles(stateDirectory, stack);
        if (!File.Exists(files.Snapshot)) return null;
        using var secrets = new SecretBox(new KeyFile(files.Key));
        return Of(new SnapshotFile(files.Snapshot, new RecordJson(new ValueJson(secrets))).Read().Resources);
    }

    public static PropertyValue.Map Of(IEnumerable<ResourceRecord> records) =>
        records.FirstOrDefault(record => record.Type == Urns.StackType)?.Outputs ?? PropertyValue.Map.Empty;
}
