using System.Buffers;
using System.Text.Json;

namespace Rehearsal.State;

/// <summary>
/// A line of the journal: a change, or the begin of an operation, together with what the state is to say should its end never be told.
/// </summary>
internal sealed record JournalEntry(PendingOperation? Begin, Change? Change);

/// <summary>Journal lines as JSON, one object a line.</summary>
internal sealed class JournalEntryJson(RecordJson records)
{
    public static ReadOnlyMemory<byte> Header(int serial) => Line(json => json.WriteNumber("serial", serial));

    public ReadOnlyMemory<byte> Begin(PendingOperation operation, Change? unended) => Line(json =>
    {
        json.WritePropertyName("begin");
        PendingJson.Write(json, operation);
        if (unended is not null) Write(json, unended);
    });

    public ReadOnlyMemory<byte> Change(Change change) => Line(json => Write(json, change));

    private void Write(Utf8JsonWriter json, Change change)
    {
        if (change.Rename is { } rename)
        {
            json.WriteString("renamed", rename.Old);
            json.WriteString("to", rename.New);
        }
        json.WriteStartArray("remove");
        foreach (var key in change.Remove)
        {
            json.WriteStartObject();
            json.WriteString("urn", key.Urn);
            json.WriteNumber("generation", key.Generation);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("put");
        foreach (var record in change.Put) records.Write(json, record);
        json.WriteEndArray();
    }

    public static int ReadHeader(ReadOnlyMemory<byte> line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("serial").GetInt32();
    }

    public JournalEntry Read(ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line);
        var json = document.RootElement;
        PendingOperation? operation = json.TryGetProperty("begin", out var begin) ? PendingJson.Read(begin) : null;
        return new(operation, operation is null || json.TryGetProperty("put", out _) ? ReadChange(json) : null);
    }

    private Change ReadChange(JsonElement json) => new()
    {
        Rename = json.OptionalUrn("renamed") is { } old ? new(old, json.Urn("to")) : null,
        Remove = [.. json.Items("remove").Select(key => new RecordKey(key.Urn("urn"), key.Count("generation")))],
        Put = [.. json.Items("put").Select(records.Read)],
    };

    private static ReadOnlyMemory<byte> Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}
