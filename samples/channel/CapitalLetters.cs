using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaLive.Channel.Sample;

/// <summary>What MediaLive's API calls <c>destinationRefId</c>, CloudFormation calls <c>DestinationRefId</c>.</summary>
internal static class CapitalLetters
{
    /// <summary>The same with a capital letter at the beginning of every member's name, however deep it is.</summary>
    public static JsonNode? Of(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(
            part.EnumerateObject().Select(member => KeyValuePair.Create(Capital(member.Name), Of(member.Value)))),
        JsonValueKind.Array => new JsonArray([.. part.EnumerateArray().Select(Of)]),
        _ => JsonValue.Create(part),
    };

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
