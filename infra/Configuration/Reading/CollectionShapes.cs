using System.Collections.Immutable;
using System.Text.Json;

namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>
/// A list. An item that can't be read makes the whole list unreadable; from a list of named items only that item is left
/// out, as long as another remains.
/// </summary>
internal sealed class ListShape<T> : ValueShape
{
    public override object? Read(JsonElement json, ConfigPath path, ConfigReader reader)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            reader.Findings.Error(path, ConfigReader.Written(json), "is not a list", "write '- ' before each item, or [ … ]");
            return null;
        }

        var read = json.EnumerateArray()
            .Select((item, index) => reader.Read(typeof(T), item, PathOf(item, path.Index(index), reader)))
            .ToList();
        if (typeof(T).IsAssignableTo(typeof(NamedConfig)))
            RefuseDuplicates(read.OfType<NamedConfig>(), reader);
        if (!read.Contains(null))
            return read.Cast<T>().ToImmutableArray();
        reader.Findings.LeaveOut();
        return typeof(T).IsAssignableTo(typeof(NamedConfig)) && read.OfType<T>().ToImmutableArray() is { Length: > 0 } rest
            ? rest
            : null;
    }

    /// <summary>
    /// The path of an item, with its name if it has one: that is known even when the rest of the item can't be read.
    /// </summary>
    private static ConfigPath PathOf(JsonElement item, ConfigPath path, ConfigReader reader) =>
        typeof(T).IsAssignableTo(typeof(NamedConfig)) && item.ValueKind == JsonValueKind.Object
            && item.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
                ? path.Of(reader.Fill(name.GetString()!))
                : path;

    private static void RefuseDuplicates(IEnumerable<NamedConfig> items, ConfigReader reader)
    {
        var first = new Dictionary<string, ConfigPath>();
        foreach (var item in items)
        {
            if (!first.TryAdd(item.Name, item.Path))
            {
                reader.Findings.Error(item.Path.Key("name"), item.Name, $"is the name of {first[item.Name]} as well",
                    "rename one of them");
            }
        }
    }
}

/// <summary>A map from names of the writer's choice. Entries that can't be read are left out.</summary>
internal sealed class MapShape<T> : ValueShape
{
    public override object? Read(JsonElement json, ConfigPath path, ConfigReader reader)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            reader.Findings.Error(path, ConfigReader.Written(json), "is not a map",
                "write 'key: value' lines, or { key: value }");
            return null;
        }

        var map = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var entry in json.EnumerateObject())
        {
            // Two keys may become one when their placeholders are filled in.
            var key = reader.Fill(entry.Name);
            if (reader.Read(typeof(T), entry.Value, path.Key(entry.Name)) is T value && !map.TryAdd(key, value))
                reader.Findings.Error(path.Key(entry.Name), null, $"is {key}, which stands here already", "remove one of them");
        }

        return map.ToImmutable();
    }
}
