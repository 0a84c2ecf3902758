using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>JSON as a value for the wire.</summary>
internal static class JsonValue
{
    public static Value? ToValue(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => Value.ForString(json.GetString()),
        JsonValueKind.Number => Value.ForNumber(json.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => Value.ForBool(json.GetBoolean()),
        JsonValueKind.Array => Value.ForList([.. json.EnumerateArray().Select(ToElement)]),
        _ => ToStruct(json),
    };

    private static Value ToElement(JsonElement json) => ToValue(json) ?? Value.ForNull();

    private static Value ToStruct(JsonElement json)
    {
        var result = new Struct();
        foreach (var member in json.EnumerateObject())
            result.Fields[member.Name] = ToElement(member.Value);
        return Value.ForStruct(result);
    }
}
