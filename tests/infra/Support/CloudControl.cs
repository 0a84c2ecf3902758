using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaLive.Delivery.Tests.Support;

/// <summary>What Cloud Control says of things that exist: whatever is asked for does, unless it is called <c>missing</c>.</summary>
internal static class CloudControl
{
    /// <summary>The properties of a CloudFormation type, as text.</summary>
    /// <param name="asked">The arguments of <c>getResource</c>.</param>
    public static string Properties(ImmutableDictionary<string, object> asked)
    {
        var (type, id) = ((string)asked["typeName"], (string)asked["identifier"]);
        if (id.EndsWith("missing", StringComparison.Ordinal))
            throw new InvalidOperationException($"reading Cloud Control API ({type}) Resource ({id}): couldn't find resource");
        return JsonSerializer.Serialize(type switch
        {
            "AWS::MediaPackage::Channel" => new JsonObject
            {
                ["Arn"] = "arn:aws:mediapackage:us-west-2:123456789012:channels/0123456789abcdef0123456789abcdef",
                ["Id"] = id,
                ["HlsIngest"] = new JsonObject { ["ingestEndpoints"] = new JsonArray(id == "no-ingest" ? [] : [IngestV1(id, 0), IngestV1(id, 1)]) },
            },
            "AWS::MediaPackageV2::Channel" => new JsonObject
            {
                ["Arn"] = id,
                ["InputType"] = id.EndsWith("hls", StringComparison.Ordinal) ? "HLS" : "CMAF",
                ["IngestEndpoints"] = new JsonArray(id.EndsWith("no-ingest", StringComparison.Ordinal) ? [] : [IngestV2(id, 2), IngestV2(id, 1)]),
            },
            _ => new JsonObject { ["Arn"] = id },
        });
    }

    private static JsonObject IngestV1(string id, int pipeline) => new()
    {
        ["Id"] = $"{pipeline}",
        ["Url"] = $"https://{id}-{pipeline}.mediapackage.us-west-2.amazonaws.com/in/v2/channel",
        ["Username"] = $"user-{pipeline}",
        ["Password"] = Computed.Password,
    };

    private static JsonObject IngestV2(string arn, int endpoint) => new()
    {
        ["Id"] = $"{endpoint}",
        ["Url"] = $"https://{arn.Split('/')[^1]}-{endpoint}.ingest.mediapackagev2.{arn.Split(':')[3]}.amazonaws.com/in/",
    };
}
