using System.Collections.Immutable;
using Rehearsal.Engine;
using Rehearsal.Secrets;

namespace Rehearsal.State;

/// <summary>The other stacks of a state folder, as the last updates that ended left them: needs no lock, as for outputs.</summary>
internal static class OtherStacks
{
    public static IEnumerable<ImmutableArray<ResourceRecord>> Read(string stateDirectory, StackName stack)
    {
        var own = new StateFiles(stateDirectory, stack);
        if (!Directory.Exists(stateDirectory)) yield break;
        using var secrets = new SecretBox(new KeyFile(own.Key));
        var records = new RecordJson(new ValueJson(secrets));
        var snapshots = Directory.EnumerateDirectories(Path.GetFullPath(stateDirectory))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json"));
        foreach (var file in snapshots.Where(file => file != own.Snapshot).Order(StringComparer.Ordinal))
        {
            if (Read(new SnapshotFile(file, records)) is { } others) yield return others.Resources;
        }
    }

    private static Snapshot? Read(SnapshotFile file)
    {
        try
        {
            return file.Read();
        }
        catch (EngineException)
        {
            // Whatever is wrong with it is told by a run of that stack.
            return null;
        }
    }
}
