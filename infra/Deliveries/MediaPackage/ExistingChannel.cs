using System.Text.Json;
using MediaLive.Delivery.Existing;
using Pulumi;

namespace MediaLive.Delivery.Deliveries.MediaPackage;

/// <summary>
/// What AWS says of a MediaPackage v1 channel that exists: the properties of <c>AWS::MediaPackage::Channel</c>, in the spelling
/// of its schema in the CloudFormation registry.
/// </summary>
internal static class ExistingChannel
{
    public static ExistingResource Resource(string channelId, string region) =>
        new("AWS::MediaPackage::Channel", channelId, region);

    public static string Arn(JsonElement channel) => channel.GetProperty("Arn").GetString()!;

    /// <summary>MediaPackage lists its ingest endpoints in the order of MediaLive's pipelines.</summary>
    public static IngestEndpoint Endpoint(JsonElement channel, int pipeline)
    {
        var endpoint = Endpoints(channel)[pipeline];
        return new IngestEndpoint(
            Output.Create(Text("Url")), Output.Create(Text("Username")), Output.CreateSecret(Text("Password")));

        string Text(string property) => endpoint.GetProperty(property).GetString()!;
    }

    /// <summary>Whether both are told: a channel has two from the start, whatever writes to it.</summary>
    public static bool HasEndpoints(JsonElement channel) => Endpoints(channel).Count >= 2;

    private static List<JsonElement> Endpoints(JsonElement channel) =>
        channel.TryGetProperty("HlsIngest", out var ingest) && ingest.TryGetProperty("ingestEndpoints", out var endpoints)
            ? [.. endpoints.EnumerateArray()]
            : [];
}
