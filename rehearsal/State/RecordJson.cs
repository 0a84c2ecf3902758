using System.Text.Json;

namespace Rehearsal.State;

/// <summary>Resource records as the state holds them: what is absent or false is left out.</summary>
internal sealed class RecordJson(ValueJson values)
{
    public void Write(Utf8JsonWriter json, ResourceRecord record)
    {
        json.WriteStartObject();
        json.WriteString("urn", record.Urn);
        WriteFlag(json, "custom", record.Custom);
        WriteFlag(json, "external", record.External);
        if (record.Status != ResourceStatus.Live) json.WriteString("status", record.Status.ToString());
        if (record.Generation != 0) json.WriteNumber("generation", record.Generation);
        WriteText(json, "id", record.Id);
        WriteText(json, "parent", record.Parent);
        WriteText(json, "provider", record.Provider);
        json.WritePropertyName("inputs");
        values.Write(json, record.Inputs);
        json.WritePropertyName("outputs");
        values.Write(json, record.Outputs);
        if (record.Dependencies.Length > 0)
        {
            json.WriteStartArray("dependencies");
            foreach (var urn in record.Dependencies) json.WriteStringValue(urn);
            json.WriteEndArray();
        }
        WriteFlag(json, "protect", record.Protect);
        WriteFlag(json, "retainOnDelete", record.RetainOnDelete);
        WriteText(json, "deletedWith", record.DeletedWith);
        json.WriteEndObject();
    }

    public ResourceRecord Read(JsonElement json) => new()
    {
        Urn = Text(json, "urn") is { } urn && Urns.IsValid(urn) ? urn : throw new FormatException("A resource has no URN."),
        Custom = Flag(json, "custom"),
        External = Flag(json, "external"),
        Status = Text(json, "status") is { } status ? Enum.Parse<ResourceStatus>(status) : ResourceStatus.Live,
        Generation = json.TryGetProperty("generation", out var generation) ? generation.GetInt32() : 0,
        Id = Text(json, "id"),
        Parent = Text(json, "parent"),
        Provider = Text(json, "provider"),
        Inputs = values.ReadMap(json.GetProperty("inputs")),
        Outputs = values.ReadMap(json.GetProperty("outputs")),
        Dependencies = json.TryGetProperty("dependencies", out var urns) ? [.. urns.EnumerateArray().Select(urn => urn.GetString()!)] : [],
        Protect = Flag(json, "protect"),
        RetainOnDelete = Flag(json, "retainOnDelete"),
        DeletedWith = Text(json, "deletedWith"),
    };

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static void WriteFlag(Utf8JsonWriter json, string name, bool value)
    {
        if (value) json.WriteBoolean(name, true);
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.GetBoolean();
}
