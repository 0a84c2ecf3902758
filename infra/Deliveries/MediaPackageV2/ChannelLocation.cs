using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>Where a MediaPackage v2 channel is: in a group, and that in a Region.</summary>
internal sealed record ChannelLocation(ChannelGroupName Group, string Name, string Region)
{
    /// <summary>The channel's ARN, for the stack's account.</summary>
    public string Arn(AwsAccount aws) =>
        (aws with { Region = Region }).Arn("mediapackagev2", $"channelGroup/{Group}/channel/{Name}");

    public override string ToString() => $"{Group}/{Name} in {Region}";
}

/// <summary>A text that is the name of a MediaPackage v2 channel.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ChannelNameAttribute() : PatternAttribute(
    "^[a-zA-Z0-9_-]{1,256}$",
    "is not a channel name of 1 to 256 letters, digits, hyphens and underscores",
    "rename it");
