using System.Collections.Immutable;
using System.Text.Json;

namespace Rehearsal.Values;

/// <summary>Writes fields of an object that are left out where they are absent, empty or false.</summary>
internal static class SparseJson
{
    public static void WriteText(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    public static void WriteFlag(this Utf8JsonWriter json, string name, bool value)
    {
        if (value) json.WriteBoolean(name, true);
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static void WriteTextsByName(
        this Utf8JsonWriter json, string name, ImmutableSortedDictionary<string, ImmutableArray<string>> values)
    {
        if (values.Count == 0) return;
        json.WriteStartObject(name);
        foreach (var (key, texts) in values) json.WriteTexts(key, texts);
        json.WriteEndObject();
    }
}
