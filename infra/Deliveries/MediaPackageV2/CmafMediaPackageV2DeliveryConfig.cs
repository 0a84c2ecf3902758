using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>CMAF to a MediaPackage v2 channel, and to one in another Region as well if that is wanted.</summary>
internal abstract record CmafMediaPackageV2DeliveryConfig : MediaPackageV2DeliveryConfig
{
    /// <summary>A second channel, in another Region, that takes in the same stream, so that a CDN can fail over to it.</summary>
    public AdditionalChannelConfig? Additional { get; init; }

    /// <summary>
    /// Leaves out an additional channel in the Region of the delivery's own: <see cref="Check"/>
    /// refuses it, and one error is enough.
    /// </summary>
    internal override IEnumerable<Place> Places(string region) =>
        AdditionalLocation is { } additional && additional.Region != Location(region).Region
            ? [.. base.Places(region), Written("additional", additional)]
            : base.Places(region);

    internal override IEnumerable<ServiceUse> Services(string region) => AdditionalLocation is { } additional
        ? [.. base.Services(region), new ServiceUse("additional.region", MediaService.MediaPackageV2, additional.Region)]
        : base.Services(region);

    internal override IEnumerable<ChannelLocation> Locations(string region) =>
        AdditionalLocation is { } additional ? [.. base.Locations(region), additional] : base.Locations(region);

    internal override IEnumerable<ChannelGroupName> ChannelGroups =>
        Additional?.ChannelGroup is { } additional ? [ChannelGroup, additional] : [ChannelGroup];

    internal override IEnumerable<string> NameEndings =>
        Additional is null ? [] : ["-additional", "-additional-0", "-additional-1"];

    /// <summary>The additional channel; null when there is none.</summary>
    internal ChannelLocation? AdditionalLocation => Additional is { } additional
        ? new(additional.ChannelGroup ?? ChannelGroup, additional.ChannelName ?? ChannelName, additional.Region)
        : null;

    internal static void Check(CmafMediaPackageV2DeliveryConfig config, DeliveryCheck check)
    {
        if (config.Additional is { } additional && additional.Region == config.Location(check.Region).Region)
        {
            check.Error("additional.region", additional.Region, "is the Region of the delivery's own channel",
                "name another, or take additional away");
        }
    }
}

/// <summary>A second MediaPackage v2 channel of a delivery.</summary>
internal sealed record AdditionalChannelConfig
{
    /// <summary>Another Region than that of the delivery's own channel.</summary>
    [RegionName]
    public required string Region { get; init; }

    /// <summary>The group that the channel is in. Without one, the group there has the name of the delivery's own.</summary>
    public ChannelGroupName? ChannelGroup { get; init; }

    /// <summary>Unique in its group. Without one, the channel has the name of the delivery's own.</summary>
    [ChannelName]
    public string? ChannelName { get; init; }
}
