using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rehearsal.Schema;

/// <summary>The properties of a resource, a function or a nested type by name, in the order of the alphabet.</summary>
public sealed class Properties(IEnumerable<Property> properties) : IEnumerable<Property>
{
    private readonly SortedList<string, Property> _byName =
        new(properties.ToDictionary(property => property.Name), StringComparer.Ordinal);

    public Property? Find(string name) => _byName.GetValueOrDefault(name);

    public IEnumerator<Property> GetEnumerator() => _byName.Values.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>
/// One property. <paramref name="IsJson"/>: a provider takes strings only, so anything else is given to it as JSON in a string.
/// </summary>
public sealed record Property(string Name, SchemaType Type, bool IsOptional, bool IsSecret, bool IsJson, bool IsDeprecated)
{
    /// <summary>Reads <c>"value?": "secret string"</c>; the question mark is for optional.</summary>
    public static Property Parse(string key, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var flags = words.TakeWhile(word => word is "secret" or "json" or "deprecated").ToList();
        return new Property(
            key.TrimEnd('?'), SchemaType.Parse(string.Join(' ', words.Skip(flags.Count))), key.EndsWith('?'),
            IsSecret: flags.Contains("secret"), IsJson: flags.Contains("json"), IsDeprecated: flags.Contains("deprecated"));
    }
}

internal sealed class PropertiesConverter : JsonConverter<Properties>
{
    public override Properties Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var declared = JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options) ?? [];
        return new Properties(declared.Select(entry => Property.Parse(entry.Key, entry.Value)));
    }

    public override void Write(Utf8JsonWriter writer, Properties value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Schemas are written by derive.mjs.");
}
