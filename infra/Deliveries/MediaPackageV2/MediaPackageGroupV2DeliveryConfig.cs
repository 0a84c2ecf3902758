using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>MediaLive's own MediaPackage output group, to MediaPackage v2; the channel's input type is CMAF.</summary>
internal sealed record MediaPackageGroupV2DeliveryConfig : CmafMediaPackageV2DeliveryConfig
{
    /// <summary>The group that the channel is in; several deliveries may share it.</summary>
    public override required ChannelGroupName? ChannelGroup { get; init; }

    /// <summary>Unique in its group.</summary>
    [ChannelName]
    public override required string? ChannelName { get; init; }

    /// <summary>The Region of the MediaPackage channel, when it is not the stack's own.</summary>
    [RegionName]
    public string? Region { get; init; }

    internal override bool WritesToUrls => false;

    internal override ChannelChoice? Own(string region) => base.Own(Region ?? region);

    private protected override string RegionKey => Region is null ? base.RegionKey : "region";
}
