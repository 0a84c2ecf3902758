using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>The properties of one request, with the resources that each of them came from.</summary>
internal sealed record SerializedProperties(
    Struct Values, IReadOnlyList<(string Name, HashSet<Resource> Dependencies)> Dependencies)
{
    public static async ValueTask<SerializedProperties> CreateAsync(
        string label, IEnumerable<KeyValuePair<string, object?>> properties, SerializationOptions options)
    {
        var values = new Struct();
        var dependencies = new List<(string, HashSet<Resource>)>();
        var root = new PropertyPath(label);
        foreach (var (name, property) in properties)
        {
            if (property is null)
                continue;
            var serializer = new PropertySerializer(options);
            if (await SerializeAsync(serializer, root.Member(name), name, property) is { } value)
            {
                values.Fields[name] = value;
                dependencies.Add((name, serializer.Dependencies));
            }
        }

        return new(values, dependencies);
    }

    private static async ValueTask<Value?> SerializeAsync(
        PropertySerializer serializer, PropertyPath path, string name, object property)
    {
        try
        {
            return await serializer.SerializeAsync(path, property);
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"error serializing property \"{name}\": {error.Message}", error);
        }
    }
}
