using System.Text.Json;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Existing;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>
/// What AWS says of a MediaPackage v2 channel that exists: the properties of <c>AWS::MediaPackageV2::Channel</c>, in the spelling
/// of its schema in the CloudFormation registry.
/// </summary>
internal static class ExistingChannel
{
    public static ExistingResource Resource(ChannelLocation channel, AwsAccount aws) =>
        new("AWS::MediaPackageV2::Channel", channel.Arn(aws), channel.Region);

    /// <param name="path">Where the stack file says that it exists.</param>
    /// <param name="channel">Where it is.</param>
    /// <param name="delivery">What writes to it.</param>
    /// <param name="aws">Where the stack is.</param>
    public static ExistingUse Use(
        ConfigPath path, ChannelLocation channel, MediaPackageV2DeliveryConfig delivery, AwsAccount aws) =>
        new(path, $"{channel}", Resource(channel, aws), "mediapackagev2:GetChannel")
        {
            BrokenRule = found => BrokenRule(found, delivery.InputType.ToString(), delivery.WritesToUrls),
        };

    /// <summary>Endpoint 1 is pipeline 0's, and endpoint 2 is pipeline 1's.</summary>
    public static string IngestUrl(JsonElement channel, int pipeline) =>
        Endpoints(channel)[pipeline].GetProperty("Url").GetString()!;

    private static (string Rule, string Remedy)? BrokenRule(JsonElement channel, string inputType, bool needsUrls)
    {
        if (channel.TryGetProperty("InputType", out var property) && property.GetString() is { } takes && takes != inputType)
        {
            return ($"is a channel that takes in {takes}, and this delivery sends {inputType}",
                "use another channel, since the input type of one can't be changed");
        }

        return needsUrls && Endpoints(channel).Count < 2
            ? ("is a channel of which AWS tells no two ingest endpoints", "look at it in MediaPackage, or use another")
            : null;
    }

    private static List<JsonElement> Endpoints(JsonElement channel) =>
        channel.TryGetProperty("IngestEndpoints", out var endpoints)
            ? [.. endpoints.EnumerateArray().OrderBy(endpoint => endpoint.GetProperty("Id").GetString(), StringComparer.Ordinal)]
            : [];
}

/// <summary>A MediaPackage v2 channel group that exists.</summary>
internal static class ExistingChannelGroup
{
    /// <param name="path">Where the stack file says that it exists.</param>
    /// <param name="channel">A channel that is made in it.</param>
    /// <param name="aws">Where the stack is.</param>
    public static ExistingUse Use(ConfigPath path, ChannelLocation channel, AwsAccount aws) => new(
        path, $"{channel.Group} in {channel.Region}",
        new ExistingResource("AWS::MediaPackageV2::ChannelGroup", channel.GroupArn(aws), channel.Region),
        "mediapackagev2:GetChannelGroup");
}
