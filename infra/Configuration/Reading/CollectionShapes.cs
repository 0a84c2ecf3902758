using System.Collections.Immutable;
using System.Text.Json;

namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>A list. It can't be read when one of its items can't, except that named items are left out one by one.</summary>
internal sealed class ListShape<T> : ValueShape
{
    public override object? Read(JsonElement json, ConfigPath path, ConfigReader reader)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            reader.Findings.Error(path, json.GetRawText(), "is not a list", "write '- ' before each item, or [ … ]");
            return null;
        }

        var read = json.EnumerateArray()
            .Select((item, index) => reader.Read(typeof(T), item, path.Index(index)))
            .ToList();
        if (typeof(T).IsAssignableTo(typeof(NamedConfig)))
            RefuseDuplicates(read.OfType<NamedConfig>(), reader);
        else if (read.Contains(null))
            return null;
        return read.OfType<T>().ToImmutableArray();
    }

    private static void RefuseDuplicates(IEnumerable<NamedConfig> items, ConfigReader reader)
    {
        var first = new Dictionary<string, ConfigPath>();
        foreach (var item in items)
            if (!first.TryAdd(item.Name, item.Path))
                reader.Findings.Error(item.Path.Key("name"), item.Name, $"is the name of {first[item.Name]} as well", "rename one of them");
    }
}

/// <summary>A map from names of the writer's choice.</summary>
internal sealed class MapShape<T> : ValueShape
{
    public override object? Read(JsonElement json, ConfigPath path, ConfigReader reader)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            reader.Findings.Error(path, json.GetRawText(), "is not a map", "write 'key: value' lines, or { key: value }");
            return null;
        }

        var read = json.EnumerateObject()
            .Select(entry => (key: reader.Fill(entry.Name), value: reader.Read(typeof(T), entry.Value, path.Key(entry.Name))))
            .ToList();
        return read.Exists(entry => entry.value is null)
            ? null
            : read.ToImmutableSortedDictionary(entry => entry.key, entry => (T)entry.value!, StringComparer.Ordinal);
    }
}
