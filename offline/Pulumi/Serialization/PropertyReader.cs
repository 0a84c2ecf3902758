using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Turns one value from the wire into plain objects. An unknown or a secret anywhere in it makes the whole so.</summary>
internal sealed class PropertyReader
{
    private bool _isKnown = true;
    private bool _isSecret;

    public static OutputData<object?> Read(Value value)
    {
        var reader = new PropertyReader();
        var result = reader.ReadValue(value);
        return new(result, [], reader._isKnown, reader._isSecret);
    }

    private object? ReadValue(Value value)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.NumberValue:
                return value.NumberValue;
            case Value.KindOneofCase.BoolValue:
                return value.BoolValue;
            case Value.KindOneofCase.StringValue when SpecialValue.IsUnknown(value):
                _isKnown = false;
                return null;
            case Value.KindOneofCase.StringValue:
                return value.StringValue;
            case Value.KindOneofCase.ListValue:
                return ReadList(value.ListValue);
            case Value.KindOneofCase.StructValue:
                return ReadSpecial(value);
            default:
                return null;
        }
    }

    private ImmutableArray<object?> ReadList(ListValue list)
    {
        var result = ImmutableArray.CreateBuilder<object?>(list.Values.Count);
        foreach (var element in list.Values)
            result.Add(ReadValue(element));
        return result.MoveToImmutable();
    }

    private object? ReadSpecial(Value value)
    {
        switch (SpecialValue.SignatureOf(value))
        {
            case Signatures.Secret:
                _isSecret = true;
                return ReadValue(value.StructValue.Fields["value"]);
            case Signatures.Resource:
                return ResourceReference.Resolve(value.StructValue);
            case Signatures.Asset:
                return AssetReader.ReadAsset(value.StructValue);
            case Signatures.Archive:
                return AssetReader.ReadArchive(value.StructValue);
            default:
                return ReadMembers(value.StructValue);
        }
    }

    private ImmutableDictionary<string, object?> ReadMembers(Struct members)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (name, member) in members.Fields)
        {
            // The engine keeps its own notes under such names.
            if (!name.StartsWith("__", StringComparison.Ordinal))
                result.Add(name, ReadValue(member));
        }

        return result.ToImmutable();
    }
}
