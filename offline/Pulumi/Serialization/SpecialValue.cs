using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Makes and recognises the values that mean more than they hold.</summary>
internal static class SpecialValue
{
    public static Value Unknown() => Value.ForString(Signatures.Unknown);

    public static bool IsUnknown(Value value) => value.HasStringValue && value.StringValue == Signatures.Unknown;

    public static bool ContainsUnknown(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.ListValue => value.ListValue.Values.Any(ContainsUnknown),
        Value.KindOneofCase.StructValue => ContainsUnknown(value.StructValue),
        _ => IsUnknown(value),
    };

    public static bool ContainsUnknown(Struct members) => members.Fields.Values.Any(ContainsUnknown);

    public static Value Create(string signature, params ReadOnlySpan<(string Name, Value Value)> members)
    {
        var result = new Struct { Fields = { [Signatures.Key] = Value.ForString(signature) } };
        foreach (var (name, value) in members)
            result.Fields.Add(name, value);
        return Value.ForStruct(result);
    }

    public static string? SignatureOf(Value value) =>
        value.KindCase == Value.KindOneofCase.StructValue
        && value.StructValue.Fields.TryGetValue(Signatures.Key, out var signature)
        && signature.HasStringValue
            ? signature.StringValue
            : null;
}
