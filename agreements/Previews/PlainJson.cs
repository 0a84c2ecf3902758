using System.Buffers;
using System.Text.Json;

namespace MediaLive.Agreements.Previews;

/// <summary>
/// Values as people know them: pulumi writes secrets and what is not known yet in forms of its own
/// (<c>SerializePropertyValue</c> in its pkg/resource/stack/deployment.go), which become a <see cref="Marker"/> here.
/// </summary>
internal static class PlainJson
{
    /// <summary>The member by which pulumi tells that an object stands for something else.</summary>
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    private const string ReferenceSignature = "5cf8f73096256a8f31e491e813e4eb8e";
    private const string UnknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>Providers note for themselves what begins so, such as <c>__defaults</c>.</summary>
    private const string Internal = "__";

    public static JsonElement Of(JsonElement json)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, json);
        return JsonElement.Parse(buffer.WrittenSpan);
    }

    public static JsonElement? Of(JsonElement? json) => json is { } value ? Of(value) : null;

    private static void Write(Utf8JsonWriter writer, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object when Stands(json, SecretSignature):
                writer.WriteStringValue(Marker.Secret);
                break;
            case JsonValueKind.Object when Stands(json, ReferenceSignature) && json.TryGetProperty("urn", out var urn):
                writer.WriteStringValue(urn.GetString());
                break;
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in json.EnumerateObject().Where(IsShown))
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in json.EnumerateArray())
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String when json.ValueEquals(UnknownText):
                writer.WriteStringValue(Marker.Unknown);
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }

    private static bool Stands(JsonElement json, string signature) =>
        json.TryGetProperty(Signature, out var found) && found.ValueKind == JsonValueKind.String && found.ValueEquals(signature);

    private static bool IsShown(JsonProperty member) => !member.Name.StartsWith(Internal, StringComparison.Ordinal);
}
