using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.MediaPackage;

/// <summary>A delivery to a MediaPackage v1 channel: one channel, whatever the class of the MediaLive channel.</summary>
internal abstract record MediaPackageDeliveryConfig : DeliveryConfig
{
    /// <summary>Case-sensitive; unique in the account and Region.</summary>
    [Pattern("^[0-9a-zA-Z_-]{1,256}$", "is not a channel id of 1 to 256 letters, digits, hyphens and underscores", "rename it")]
    public required string ChannelId { get; init; }

    internal override string ServiceOutsideVpc => "MediaPackage";

    internal override IEnumerable<Place> Places(string region) => [new Place("channelId", $"MediaPackage channel {ChannelId}")];

    internal override IEnumerable<ServiceUse> Services(string region) =>
        [new ServiceUse("downstream", MediaService.MediaPackage, region)];

    internal override IEnumerable<QuotaUse> Uses(string region) => [new QuotaUse(Quota.MediaPackageChannels, "", ChannelId)];
}

/// <summary>HLS to MediaPackage v1, over WebDAV and HTTPS with the credentials that MediaPackage makes.</summary>
internal sealed record HlsMediaPackageDeliveryConfig : MediaPackageDeliveryConfig
{
    internal static void Check(HlsMediaPackageDeliveryConfig config, DeliveryCheck check) =>
        ReservedNames.CheckForParameter(check.Channel, check.Findings);
}

/// <summary>MediaLive's own MediaPackage output group, to MediaPackage v1 in the same Region.</summary>
internal sealed record MediaPackageGroupDeliveryConfig : MediaPackageDeliveryConfig;
