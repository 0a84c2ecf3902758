using System.ComponentModel.DataAnnotations;
using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>A delivery to a MediaPackage v2 channel: one channel, whatever the class of the MediaLive channel.</summary>
public abstract record MediaPackageV2DeliveryConfig : DeliveryConfig
{
    /// <summary>The group that the channel is in; several deliveries may share it.</summary>
    public required ChannelGroupName ChannelGroup { get; init; }

    /// <summary>Unique in its group.</summary>
    [RegularExpression("^[a-zA-Z0-9_-]{1,256}$", ErrorMessage =
        "is not a channel name of 1 to 256 letters, digits, hyphens and underscores; rename it")]
    public required string ChannelName { get; init; }

    internal override string ServiceOutsideVpc => "MediaPackage";

    internal override IEnumerable<Place> Places => [new Place("channelName", $"MediaPackage v2 channel {ChannelGroup}/{ChannelName}{Elsewhere}")];

    /// <summary>What tells a channel in another Region from one of the stack's own.</summary>
    private protected virtual string Elsewhere => "";
}

/// <summary>HLS to MediaPackage v2, in transport-stream segments; the channel's input type is HLS.</summary>
public sealed record HlsMediaPackageV2DeliveryConfig : MediaPackageV2DeliveryConfig;

/// <summary>MediaLive's own MediaPackage output group, to MediaPackage v2; the channel's input type is CMAF.</summary>
public sealed record MediaPackageGroupV2DeliveryConfig : MediaPackageV2DeliveryConfig
{
    /// <summary>The Region of the MediaPackage channel, when it is not the stack's own.</summary>
    [RegularExpression("^[a-z]{2}(-[a-z]+)+-[0-9]$", ErrorMessage = "is not the name of a Region; write one such as eu-west-1")]
    public string? Region { get; init; }

    private protected override string Elsewhere => Region is null ? "" : $" in {Region}";
}

/// <summary>CMAF ingest to MediaPackage v2; the channel's input type is CMAF.</summary>
public sealed record CmafIngestMediaPackageV2DeliveryConfig : MediaPackageV2DeliveryConfig;
