using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.Files;

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
    /// <summary>The outputs of the group, where the operator has rules for the names of their files.</summary>
    [AtLeastOne("is empty", "list the outputs, or remove the key")]
    public ImmutableArray<HlsOutputConfig> Outputs { get; init; } = [];

    internal static void Check(HlsMediaPackageDeliveryConfig config, DeliveryCheck check)
    {
        ReservedNames.CheckForParameter(check.Channel, check.Findings);
        FileOutputRules.Check(config.Outputs, Variables.InHlsModifiers, check);
    }
}

/// <summary>MediaLive's own MediaPackage output group, to MediaPackage v1 in the same Region.</summary>
internal sealed record MediaPackageGroupDeliveryConfig : MediaPackageDeliveryConfig;
