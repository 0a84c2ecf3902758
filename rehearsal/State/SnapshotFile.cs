using System.Collections.Immutable;
using System.Text.Json;
using Rehearsal.Engine;

namespace Rehearsal.State;

/// <summary>The state of a stack as a whole; <paramref name="Serial"/> grows with every file written.</summary>
internal sealed record Snapshot(int Serial, ImmutableArray<ResourceRecord> Resources, ImmutableArray<PendingOperation> Pending)
{
    public static readonly Snapshot Empty = new(0, [], []);
}

/// <summary>The file of a stack's snapshot.</summary>
internal sealed class SnapshotFile(string path, RecordJson records)
{
    private const int Version = 1;

    public Snapshot Read()
    {
        if (!File.Exists(path)) return Snapshot.Empty;
        try
        {
            using var file = File.OpenRead(path);
            using var json = JsonDocument.Parse(file);
            var root = json.RootElement;
            if (root.Count("version") is var version and > Version)
            {
                throw new EngineException(
                    $"The state {path} was written by a newer rehearsal (version {version}; this one knows {Version}). Use that one, or another --state folder.");
            }
            root.Require("serial", "resources", "pending");
            ImmutableArray<ResourceRecord> resources = [.. root.Items("resources").Select(records.Read)];
            if (resources.GroupBy(record => record.Key).FirstOrDefault(same => same.Count() > 1) is { } twice)
                throw new FormatException($"'{twice.Key.Urn}' is there twice.");
            return new(root.Count("serial"), resources, [.. root.Items("pending").Select(PendingJson.Read)]);
        }
        catch (Exception e) when (e is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new EngineException($"The state {path} can't be read: {e.Message} Nothing was changed; restore the file, or move it away to begin again.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"The state {path} can't be read: {e.Message}", e);
        }
    }

    public void Write(Snapshot snapshot)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteNumber("serial", snapshot.Serial);
            json.WriteStartArray("pending");
            foreach (var operation in snapshot.Pending) PendingJson.Write(json, operation);
            json.WriteEndArray();
            json.WriteStartArray("resources");
            foreach (var record in snapshot.Resources) records.Write(json, record);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        AtomicFile.Replace(path, buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}
