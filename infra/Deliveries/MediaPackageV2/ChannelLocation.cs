using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>Where a MediaPackage v2 channel is: in a group, and that in a Region.</summary>
internal sealed record ChannelLocation(string Group, string Name, string Region)
{
    /// <summary>The account that it is in; null for that of the stack.</summary>
    public string? OwnerAccount { get; init; }

    /// <summary>The channel's ARN.</summary>
    /// <param name="aws">Where the stack is.</param>
    public string Arn(AwsAccount aws) => In(aws).Arn("mediapackagev2", $"channelGroup/{Group}/channel/{Name}");

    /// <summary>The ARN of its group.</summary>
    /// <param name="aws">Where the stack is.</param>
    public string GroupArn(AwsAccount aws) => In(aws).Arn("mediapackagev2", $"channelGroup/{Group}");

    public override string ToString() =>
        OwnerAccount is null ? $"{Group}/{Name} in {Region}" : $"{Group}/{Name} in {Region} of account {OwnerAccount}";

    private AwsAccount In(AwsAccount aws) => aws with { Id = OwnerAccount ?? aws.Id, Region = Region };
}

/// <summary>A text that is the name of a MediaPackage v2 channel.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ChannelNameAttribute() : PatternAttribute(
    "^[a-zA-Z0-9_-]{1,256}$",
    "is not a channel name of 1 to 256 letters, digits, hyphens and underscores",
    "rename it");
