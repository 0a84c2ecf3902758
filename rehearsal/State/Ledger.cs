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
    private readonly CancellationTokenSource _broken = new();
    private readonly List<string> _unwritten = [];
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

    /// <summary>What a killed run had begun on this resource, as long as nothing has come of it since.</summary>
    public PendingOperation? Unresolved(string urn)
    {
        lock (_gate) return _table.IsPending(urn) ? Interrupted.FirstOrDefault(operation => operation.Urn == urn) : null;
    }

    public ResourceRecord? Find(string urn)
    {
        lock (_gate) return _table.Find(urn);
    }

    public ImmutableArray<ResourceRecord> ToArray()
    {
        lock (_gate) return _table.ToArray();
    }

    /// <summary>Why the journal can't be written any more.</summary>
    public EngineException? Failure { get; private set; }

    /// <summary>Cancelled when the journal can't be written any more: nothing more may be begun then.</summary>
    public CancellationToken Broken => _broken.Token;

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
            if (Append(line) is null) throw new OperationCanceledException(Broken);
            _table.Begin(operation, unended);
        }
    }

    /// <summary>What has been done counts also when it can't be written: <see cref="Close"/> tries again.</summary>
    public async Task CommitAsync(Change change)
    {
        if (_readOnly)
        {
            lock (_gate) _table.Apply(change);
            return;
        }
        try
        {
            var line = _entries.Change(change);
            long? number;
            lock (_gate)
            {
                number = Append(line);
                if (number is null) NoteUnwritten(change);
                _table.Apply(change);
            }
            if (number is { } written) await StateAccess.WriteAsync(_files.Journal, () => _journal!.FlushAsync(written));
        }
        catch (EngineException e)
        {
            lock (_gate)
            {
                Break(e);
                NoteUnwritten(change);
                _table.Apply(change);
            }
        }
    }

    /// <summary>
    /// Ends an update, when nothing is under way any more: writes what the journal holds into the snapshot. What a killed run left
    /// open, and this one did not end, stays so.
    /// </summary>
    public void Close()
    {
        if (_journal is null && !Broken.IsCancellationRequested) return;
        try
        {
            Compact([.. Interrupted.Where(operation => _table.IsPending(operation.Urn))]);
        }
        catch (EngineException e)
        {
            throw new EngineException(
                _unwritten.Count == 0
                    ? $"{e.Message} The journal beside it holds what this run has done, and the next run goes on from there."
                    : $"{e.Message} It does not hold what this run has done last: {string.Join(", ", _unwritten.Distinct())}.",
                e);
        }
    }

    public void Dispose()
    {
        _journal?.Dispose();
        _secrets.Dispose();
        _lock?.Dispose();
        _broken.Dispose();
    }

    private long? Append(ReadOnlyMemory<byte> line)
    {
        if (Broken.IsCancellationRequested) return null;
        try
        {
            long number = 0;
            StateAccess.Write(_files.Journal, () =>
            {
                if (_journal is null)
                {
                    _journal = new JournalWriter(_files.Journal);
                    _journal.Append(JournalEntryJson.Header(_serial));
                }
                number = _journal.Append(line);
            });
            return number;
        }
        catch (EngineException e)
        {
            Break(e);
            return null;
        }
    }

    // A line that was cut off is no line, but another one must not follow it.
    private void Break(EngineException failure)
    {
        Failure ??= failure;
        _ = _broken.CancelAsync();
    }

    private void NoteUnwritten(Change change) =>
        _unwritten.AddRange(change.Put.Select(record => record.Urn).Concat(change.Remove.Select(key => key.Urn)));

    private void Compact(ImmutableArray<PendingOperation> pending)
    {
        StateAccess.Write(_files.Snapshot, () =>
        {
            _snapshot.Write(new Snapshot(_serial + 1, _table.ToArray(), pending));
            _serial++;
            _journal?.Dispose();
            _journal = null;
            if (File.Exists(_files.Journal)) File.Delete(_files.Journal);
        });
    }

    private void Replay(JournalEntry entry)
    {
        if (entry.Begin is { } begin) _table.Begin(begin, entry.Change);
        else _table.Apply(entry.Change!);
    }
}
