using System.Collections.Immutable;

namespace Rehearsal.State;

/// <summary>The resources of a stack, in memory. Not for several threads at once.</summary>
internal sealed class ResourceTable
{
    private readonly Dictionary<RecordKey, ResourceRecord> _records = [];
    private readonly Dictionary<string, ResourceRecord> _current = [];
    private readonly Dictionary<string, string> _renamed = [];

    // Records from before the renamings: only these may still refer to an old URN.
    private readonly HashSet<RecordKey> _stale = [];
    private readonly Dictionary<string, (PendingOperation Operation, Change? Unended)> _pending = [];

    public ResourceTable(IEnumerable<ResourceRecord> records)
    {
        foreach (var record in records)
        {
            Put(record);
            _stale.Add(record.Key);
        }
    }

    public IEnumerable<PendingOperation> Pending => _pending.Values.Select(pending => pending.Operation);

    public bool IsPending(string urn) => _pending.ContainsKey(urn);

    /// <summary>The resource with this URN, unless it has been replaced by another.</summary>
    public ResourceRecord? Find(string urn) => _current.TryGetValue(urn, out var record) ? WithPresentUrns(record) : null;

    public void Begin(PendingOperation operation, Change? unended = null) => _pending[operation.Urn] = (operation, unended);

    /// <summary>Says of everything that was begun and not ended that nobody knows what came of it.</summary>
    public void TaintPending()
    {
        foreach (var pending in _pending.Values.ToArray())
        {
            if (pending.Unended is { } change) Apply(change);
            else if (_current.TryGetValue(pending.Operation.Urn, out var record) && record is { Custom: true, External: false, Status: ResourceStatus.Live })
                Put(record with { Status = ResourceStatus.Tainted });
            _pending[pending.Operation.Urn] = pending;
        }
    }

    public void Apply(Change change)
    {
        if (change.Rename is { } rename) _renamed[rename.Old] = rename.New;
        foreach (var key in change.Remove) Remove(key);
        foreach (var record in change.Put) Put(record);
    }

    /// <summary>All records, sorted, with every reference under its present URN.</summary>
    public ImmutableArray<ResourceRecord> ToArray() =>
        [.. _records.Values.Select(WithPresentUrns).OrderBy(record => record.Urn, StringComparer.Ordinal).ThenBy(record => record.Generation)];

    private void Put(ResourceRecord record)
    {
        _records[record.Key] = record;
        _stale.Remove(record.Key);
        _pending.Remove(record.Urn);
        if (record.Status != ResourceStatus.PendingDelete) _current[record.Urn] = record;
    }

    private void Remove(RecordKey key)
    {
        _records.Remove(key);
        _pending.Remove(key.Urn);
        if (_current.TryGetValue(key.Urn, out var current) && current.Generation == key.Generation) _current.Remove(key.Urn);
    }

    private ResourceRecord WithPresentUrns(ResourceRecord record) => _renamed.Count == 0 || !_stale.Contains(record.Key)
        ? record
        : record with
        {
            Parent = Present(record.Parent),
            DeletedWith = Present(record.DeletedWith),
            Dependencies = Present(record.Dependencies),
            PropertyDependencies = record.PropertyDependencies.ToImmutableSortedDictionary(property => property.Key, property => Present(property.Value)),
            Provider = record.Provider is { } provider
                ? Present(ProviderReference.UrnOf(provider)) + provider[ProviderReference.UrnOf(provider).Length..]
                : null,
        };

    private ImmutableArray<string> Present(ImmutableArray<string> urns) => [.. urns.Select(urn => Present(urn)!).Order(StringComparer.Ordinal)];

    private string? Present(string? urn) => urn is not null && _renamed.TryGetValue(urn, out var present) ? present : urn;
}
