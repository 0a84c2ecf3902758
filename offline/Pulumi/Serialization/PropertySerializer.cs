using System.Collections;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Turns what a program gives as an input into a value for the wire, and gathers the resources it came from.</summary>
internal sealed partial class PropertySerializer(SerializationOptions options, HashSet<Resource> dependencies)
{
    public PropertySerializer(SerializationOptions options)
        : this(options, [])
    {
    }

    public HashSet<Resource> Dependencies => dependencies;

    /// <summary>Null for null: objects leave it out, lists keep it.</summary>
    public ValueTask<Value?> SerializeAsync(PropertyPath path, object? value) => value switch
    {
        null or ValueTuple => default,
        string text => new(Value.ForString(text)),
        bool flag => new(Value.ForBool(flag)),
        int number => new(Value.ForNumber(number)),
        double number => new(Value.ForNumber(number)),
        IInput input => SerializeAsync(path, input.PerElement),
        IOutput output => SerializeOutputAsync(path, output),
        InputArgs args => SerializeObjectAsync(path, args.GetProperties()),
        IUnion union => SerializeAsync(path, union.Value),
        Resource resource => SerializeResourceAsync(path, resource),
        AssetOrArchive asset => SerializeAssetAsync(path, asset),
        JsonElement json => new(JsonValue.ToValue(json)),
        IDictionary dictionary => SerializeObjectAsync(
            path, Entries(path, dictionary).OrderBy(entry => entry.Key, StringComparer.Ordinal)),
        IList list => SerializeListAsync(path, list),
        Task => throw new InvalidOperationException($"{path} is a Task. Wrap it in an Output: Output.Create(task)."),
        _ => SerializeTypedAsync(path, value),
    };

    private static IEnumerable<KeyValuePair<string, object?>> Entries(PropertyPath path, IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary)
        {
            yield return entry.Key is string key
                ? new(key, entry.Value)
                : throw new InvalidOperationException($"{path} has a key that is no string: {entry.Key.GetType()}.");
        }
    }

    private async ValueTask<Value?> SerializeObjectAsync(PropertyPath path, IEnumerable<KeyValuePair<string, object?>> members)
    {
        var result = new Struct();
        foreach (var (name, member) in members)
        {
            if (member is not null && await SerializeAsync(path.Member(name), member) is { } value)
                result.Fields[name] = value;
        }

        return Value.ForStruct(result);
    }

    private async ValueTask<Value?> SerializeListAsync(PropertyPath path, IList list)
    {
        var result = new ListValue();
        if (!DefaultArray.Is(list))
        {
            for (var i = 0; i < list.Count; i++)
                result.Values.Add(await SerializeAsync(path.Element(i), list[i]) ?? Value.ForNull());
        }

        return new Value { ListValue = result };
    }

    private async ValueTask<Value?> SerializeAssetAsync(PropertyPath path, AssetOrArchive asset) =>
        SpecialValue.Create(asset.Signature, (asset.Kind, (await SerializeAsync(path.Member(asset.Kind), asset.Value))!));

    private ValueTask<Value?> SerializeTypedAsync(PropertyPath path, object value) => WireType.Of(value.GetType()) switch
    {
        { ToPrimitive: { } toPrimitive } => SerializeAsync(path, toPrimitive(value)),
        { Fields: { } fields } => SerializeObjectAsync(
            path, fields.Select(field => KeyValuePair.Create(field.Name, field.Info.GetValue(value)))),
        _ => throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type.\n\t{path}"),
    };
}
