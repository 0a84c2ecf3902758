using Google.Protobuf.WellKnownTypes;

namespace Rehearsal.Values;

/// <summary>Turns values into what a client can read: one that does not know secrets or references gets what they stand for.</summary>
internal sealed class WireWriter(bool acceptSecrets, bool acceptResources)
{
    public Struct Write(PropertyValue.Map map)
    {
        var result = new Struct();
        foreach (var (key, value) in map.Entries) result.Fields[key] = Write(value);
        return result;
    }

    private Value Write(PropertyValue value) => value switch
    {
        PropertyValue.Bool flag => new Value { BoolValue = flag.Value },
        PropertyValue.Number number => new Value { NumberValue = number.Value },
        PropertyValue.Text text => new Value { StringValue = text.Value },
        PropertyValue.Map map => new Value { StructValue = Write(map) },
        PropertyValue.List list => WriteList(list),
        PropertyValue.Unknown => new Value { StringValue = Signatures.Unknown },
        PropertyValue.Secret secret => acceptSecrets ? Signed(Signatures.Secret, ("value", Write(secret.Value))) : Write(secret.Value),
        PropertyValue.Reference reference => WriteReference(reference),
        PropertyValue.Blob blob => WriteBlob(blob),
        _ => new Value { NullValue = NullValue.NullValue },
    };

    private Value WriteList(PropertyValue.List list)
    {
        var result = new ListValue();
        foreach (var item in list.Items) result.Values.Add(Write(item));
        return new Value { ListValue = result };
    }

    private Value WriteReference(PropertyValue.Reference reference)
    {
        if (!acceptResources) return Write(reference.Id ?? PropertyValue.Of(reference.Urn));
        var result = Signed(Signatures.Resource, ("urn", Value.ForString(reference.Urn)));
        if (reference.Id is not null) result.StructValue.Fields["id"] = Write(reference.Id);
        if (reference.PackageVersion != "") result.StructValue.Fields["packageVersion"] = Value.ForString(reference.PackageVersion);
        return result;
    }

    private Value WriteBlob(PropertyValue.Blob blob)
    {
        var result = Write(blob.Fields);
        result.Fields[Signatures.Key] = Value.ForString(blob.Signature);
        return new Value { StructValue = result };
    }

    private static Value Signed(string signature, (string Key, Value Value) field) => new()
    {
        StructValue = new Struct { Fields = { [Signatures.Key] = Value.ForString(signature), [field.Key] = field.Value } },
    };
}
