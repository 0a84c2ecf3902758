using System.Collections.Immutable;
using Rehearsal.Engine;
using Rehearsal.Secrets;

namespace Rehearsal.State;

/// <summary>
/// The state of one stack during one run. In an update every change goes to the journal before it counts, and the journal
/// into a new snapshot at the end; a preview changes nothing but memory.
/// </summary>
internal sealed class Ledger : IDisposable
{
    private readonly Lock _gate = new();
    private readonly StateFiles _files;
    private readonly IDisposable? _lock;
    private readonly SecretBox _secrets;
    private readonly SnapshotFile _snapshot;
    private readonly JournalEntryJson _entries;
    private readonly ResourceTable _table;
    private readonly bool _readOnly;
    private int _serial;
    private JournalWriter? _journal;

    public Ledger(string stateDirectory, StackName stack, bool readOnly)
    {
        _files = new StateFiles(stateDirectory, stack);
        _readOnly = readOnly;
        _secrets = new SecretBox(new KeyFile(_files.Key));
        _lock = readOnly ? StackLock.Share(_files, stack) : StackLock.Hold(_files, stack);
        try
        {
            var records = new RecordJson(new ValueJson(_secrets));
            _snapshot = new SnapshotFile(_files.Snapshot, records);
            _entries = new JournalEntryJson(records);
            var snapshot = _snapshot.Read();
            _serial = snapshot.Serial;
            _table = new ResourceTable(snapshot.Resources);
            foreach (var operation in snapshot.Pending) _table.Begin(operation);
            foreach (var entry in new JournalReader(_files.Journal, _entries).Read(_serial)) Replay(entry);
            Interrupted = [.. _table.Pending];
            _table.TaintPending();
            if (!readOnly && File.Exists(_files.Journal)) Compact(Interrupted);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What a killed run had begun and not ended.</summary>
    public ImmutableArray<PendingOperation> Interrupted { get; }

    public ResourceRecord? Find(string urn)
    {
        lock (_gate) return _table.Find(urn);
    }

    public ImmutableArray<ResourceRecord> ToArray()
    {
        lock (_gate) return _table.ToArray();
    }

    /// <summary>
    /// Notes an operation before it is carried out. If its end is never told, <paramref name="unended"/> is what the state is to say;
    /// null: that the resource is tainted.
    /// </summary>
    public void Begin(PendingOperation operation, Change? unended = null)
    {
        if (_readOnly) return;
        var line = _entries.Begin(operation, unended);
        lock (_gate)
        {
            Journal().Append(line);
            _table.Begin(operation, unended);
        }
    }

    public async Task CommitAsync(Change change)
    {
        if (_readOnly)
        {
            lock (_gate) _table.Apply(change);
            return;
        }
        var line = _entries.Change(change);
        JournalWriter journal;
        long number;
        lock (_gate)
        {
            journal = Journal();
            number = journal.Append(line);
            _table.Apply(change);
        }
        await journal.FlushAsync(number);
    }

    /// <summary>Ends an update, when nothing is under way any more: writes what the journal holds into the snapshot.</summary>
    public void Close()
    {
        if (_journal is not null || Interrupted.Length > 0) Compact([]);
    }

    public void Dispose()
    {
        _journal?.Dispose();
        _secrets.Dispose();
        _lock?.Dispose();
    }

    private JournalWriter Journal()
    {
        if (_journal is not null) return _journal;
        _journal = new JournalWriter(_files.Journal);
        _journal.Append(JournalEntryJson.Header(_serial));
        return _journal;
    }

    private void Compact(ImmutableArray<PendingOperation> pending)
    {
        _snapshot.Write(new Snapshot(++_serial, _table.ToArray(), pending));
        _journal?.Dispose();
        _journal = null;
        File.Delete(_files.Journal);
    }

    private void Replay(JournalEntry entry)
    {
        if (entry.Begin is { } begin) _table.Begin(begin, entry.Change);
        else _table.Apply(entry.Change!);
    }
}
