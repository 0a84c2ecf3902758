using System.Text.Json;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Existing;

namespace MediaLive.Delivery.Deliveries.MediaPackage;

/// <summary>A delivery to a MediaPackage v1 channel: one channel, whatever the class of the MediaLive channel.</summary>
internal abstract record MediaPackageDeliveryConfig : DeliveryConfig
{
    /// <summary>Of a channel of ours. Case-sensitive; unique in the account and Region.</summary>
    [ChannelId]
    public virtual string? ChannelId { get; init; }

    /// <summary>Whether the channel is made elsewhere; it is then read, and neither changed nor deleted.</summary>
    public bool Existing { get; init; }

    internal override string ServiceOutsideVpc => "MediaPackage";

    internal override IEnumerable<Place> Places(string region) =>
        ChannelId is null ? [] : [new Place("channelId", $"MediaPackage channel {ChannelId}")];

    internal override IEnumerable<ServiceUse> Services(string region) =>
        [new ServiceUse("downstream", MediaService.MediaPackage, region)];

    internal override IEnumerable<QuotaUse> Uses(string region) =>
        ChannelId is null || Existing ? [] : [new QuotaUse(Quota.MediaPackageChannels, "", ChannelId)];

    /// <summary>What is wrong with a channel that exists; by default nothing can be.</summary>
    private protected virtual (string Rule, string Remedy)? BrokenRule(JsonElement channel) => null;

    /// <summary>The channel, if it is made elsewhere.</summary>
    internal static IEnumerable<ExistingUse> Reads(MediaPackageDeliveryConfig config, StackConfig stack, AwsAccount aws)
    {
        if (config is { Existing: true, ChannelId: { } id })
        {
            yield return new ExistingUse(
                config.Path.Key("channelId"), id, ExistingChannel.Resource(id, aws.Region), "mediapackage:DescribeChannel")
            {
                BrokenRule = config.BrokenRule,
            };
        }
    }
}

/// <summary>MediaLive's own MediaPackage output group, to MediaPackage v1 in the same Region.</summary>
internal sealed record MediaPackageGroupDeliveryConfig : MediaPackageDeliveryConfig
{
    /// <summary>Case-sensitive; unique in the account and Region.</summary>
    [ChannelId]
    public override required string? ChannelId { get; init; }
}

/// <summary>A text that is the id of a MediaPackage v1 channel.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ChannelIdAttribute() : PatternAttribute(
    "^[0-9a-zA-Z_-]{1,256}$",
    "is not a channel id of 1 to 256 letters, digits, hyphens and underscores",
    "rename it");
