using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;

namespace Rehearsal.Values;

/// <summary>Turns what came over the wire into values.</summary>
internal static class WireReader
{
    public static PropertyValue.Map Read(Struct? fields) => fields is null ? PropertyValue.Map.Empty : ReadMap(fields.Fields);

    private static PropertyValue Read(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.BoolValue => PropertyValue.Of(value.BoolValue),
        Value.KindOneofCase.NumberValue => PropertyValue.Of(value.NumberValue),
        Value.KindOneofCase.StringValue => value.StringValue == Signatures.Unknown
            ? PropertyValue.Unknown.Instance
            : PropertyValue.Of(value.StringValue),
        Value.KindOneofCase.ListValue => ReadList(value.ListValue.Values),
        Value.KindOneofCase.StructValue => ReadObject(value.StructValue.Fields),
        _ => PropertyValue.Null.Instance,
    };

    private static PropertyValue.List ReadList(RepeatedField<Value> values)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>(values.Count);
        foreach (var value in values) items.Add(Read(value));
        return new(items.MoveToImmutable());
    }

    private static PropertyValue.Map ReadMap(MapField<string, Value> fields)
    {
        if (fields.Count == 0) return PropertyValue.Map.Empty;
        var entries = PropertyValue.Map.Empty.Entries.ToBuilder();
        foreach (var (key, value) in fields) entries[key] = Read(value);
        return new(entries.ToImmutable());
    }

    private static PropertyValue ReadObject(MapField<string, Value> fields)
    {
        if (!fields.TryGetValue(Signatures.Key, out var signature)) return ReadMap(fields);
        return signature.StringValue switch
        {
            Signatures.Secret => new PropertyValue.Secret(Field(fields, "value") ?? PropertyValue.Null.Instance),
            Signatures.Resource => ReadReference(fields),
            Signatures.Output => ReadOutput(fields),
            _ => new PropertyValue.Blob(signature.StringValue, ReadMap(fields).Without(Signatures.Key)),
        };
    }

    private static PropertyValue.Reference ReadReference(MapField<string, Value> fields)
    {
        var id = Field(fields, "id");
        return new(
            fields["urn"].StringValue,
            id is PropertyValue.Text { Value: "" } ? PropertyValue.Unknown.Instance : id,
            Field(fields, "packageVersion") is PropertyValue.Text version ? version.Value : "");
    }

    // An output value without a value is one that is not known yet.
    private static PropertyValue ReadOutput(MapField<string, Value> fields)
    {
        var value = Field(fields, "value") ?? PropertyValue.Unknown.Instance;
        return Field(fields, "secret") is PropertyValue.Bool { Value: true } ? new PropertyValue.Secret(value) : value;
    }

    private static PropertyValue? Field(MapField<string, Value> fields, string name) =>
        fields.TryGetValue(name, out var value) ? Read(value) : null;
}
