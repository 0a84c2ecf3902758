using Rehearsal.State;

namespace Rehearsal.Engine.Deletion;

/// <summary>Sorts resources so that each comes after all that need it.</summary>
internal static class DeletionOrder
{
    public static IReadOnlyList<ResourceRecord> Sort(IReadOnlyList<ResourceRecord> doomed)
    {
        var byUrn = doomed.ToLookup(record => record.Urn);
        var dependents = doomed.ToDictionary(record => record.Key, _ => 0);
        foreach (var need in doomed.SelectMany(record => Needed(record, byUrn))) dependents[need.Key]++;

        var ready = new Queue<ResourceRecord>(doomed.Where(record => dependents[record.Key] == 0));
        var order = new List<ResourceRecord>(doomed.Count);
        while (ready.TryDequeue(out var record))
        {
            order.Add(record);
            foreach (var need in Needed(record, byUrn))
                if (--dependents[need.Key] == 0) ready.Enqueue(need);
        }

        // A resource and its replacement have one URN, so that references by URN may seem to go round in a circle.
        return [.. order, .. doomed.Where(record => dependents[record.Key] > 0)];
    }

    public static IEnumerable<ResourceRecord> Needed(ResourceRecord record, ILookup<string, ResourceRecord> doomed) =>
        record.Needs().Distinct().SelectMany(urn => doomed[urn]);
}
