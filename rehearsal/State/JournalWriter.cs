namespace Rehearsal.State;

/// <summary>
/// Appends to the journal. A line is in the operating system's hands when a call returns, so a killed run loses nothing;
/// <see cref="FlushAsync"/> waits for the disk, once for all lines written so far.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    private readonly FileStream _file;
    private readonly SemaphoreSlim _flushing = new(1);
    private long _written;
    private long _flushed;

    public JournalWriter(string path) => _file = new FileStream(path, AtomicFile.OwnerOnly(FileMode.CreateNew));

    /// <summary>Callers see to it that lines are appended one at a time.</summary>
    public long Append(ReadOnlyMemory<byte> line)
    {
        _file.Write(line.Span);
        return Interlocked.Increment(ref _written);
    }

    public async Task FlushAsync(long line)
    {
        await _flushing.WaitAsync();
        try
        {
            if (_flushed >= line) return;
            var upTo = Interlocked.Read(ref _written);
            _file.Flush(flushToDisk: true);
            _flushed = upTo;
        }
        finally
        {
            _flushing.Release();
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        _flushing.Dispose();
    }
}
