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

        var isNamed = typeof(T).IsAssignableTo(typeof(NamedConfig));
        var read = json.EnumerateArray()
            .Select((item, index) => (Item: item, Path: path.Index(index)))
            .Select(entry => reader.Read(
                typeof(T), entry.Item, isNamed ? NamedItems.PathOf(entry.Item, entry.Path, reader) : entry.Path))
            .ToList();
        NamedItems.RefuseDuplicates(read.OfType<NamedConfig>(), reader.Findings);
        if (!read.Contains(null))
            return read.Cast<T>().ToImmutableArray();
        reader.Findings.LeaveOut();
        return isNamed && read.OfType<T>().ToImmutableArray() is { Length: > 0 } rest ? rest : null;
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
