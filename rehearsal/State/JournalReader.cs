using System.Text.Json;
using Rehearsal.Engine;

namespace Rehearsal.State;

/// <summary>Reads the journal that a run left behind because it was killed.</summary>
internal sealed class JournalReader(string path, JournalEntryJson entries)
{
    /// <summary>The entries that follow on the snapshot with this serial; a last line without its end was never finished.</summary>
    public IReadOnlyList<JournalEntry> Read(int serial)
    {
        if (!File.Exists(path)) return [];
        var content = StateAccess.Open(path, () => File.ReadAllBytes(path)).AsMemory();
        var result = new List<JournalEntry>();
        var number = 0;
        try
        {
            for (int end; (end = content.Span.IndexOf((byte)'\n')) >= 0; content = content[(end + 1)..])
            {
                number++;
                if (number > 1) result.Add(entries.Read(content[..end]));
                else if (JournalEntryJson.ReadHeader(content[..end]) is var of && of != serial) return Mismatch(of, serial);
            }
        }
        catch (Exception e) when (e is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new EngineException($"The journal {path} can't be read at line {number}: {e.Message} Nothing was changed; restore the file.", e);
        }
        return result;
    }

    // Killed after the snapshot was written and before the journal was removed: the snapshot holds it all.
    private IReadOnlyList<JournalEntry> Mismatch(int of, int serial) => of < serial
        ? []
        : throw new EngineException(
            $"The journal {path} belongs to a later state (serial {of}) than the one beside it (serial {serial}). Restore that one; nothing was changed.");
}
