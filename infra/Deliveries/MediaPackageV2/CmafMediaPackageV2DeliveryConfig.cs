using MediaLive.Delivery.Configuration;
using Pulumi.AwsNative.MediaPackageV2;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>CMAF to a MediaPackage v2 channel, and to one in another Region as well if that is wanted.</summary>
internal abstract record CmafMediaPackageV2DeliveryConfig : MediaPackageV2DeliveryConfig
{
    /// <summary>A second channel, in another Region, that takes in the same stream, so that a CDN can fail over to it.</summary>
    public AdditionalChannelConfig? Additional { get; init; }

    internal override ChannelInputType InputType => ChannelInputType.Cmaf;

    /// <summary>
    /// Leaves out an additional channel in the Region of the delivery's own: <see cref="Check"/>
    /// refuses it, and one error is enough.
    /// </summary>
    internal override IEnumerable<Place> Places(string region) =>
        AdditionalChannel(region) is { } additional && additional.Location.Region != Own(region)?.Location.Region
            ? [.. base.Places(region), Written(additional)]
            : base.Places(region);

    internal override IEnumerable<ServiceUse> Services(string region) => Additional is { } additional
        ? [.. base.Services(region), new ServiceUse("additional.region", MediaService.MediaPackageV2, additional.Region)]
        : base.Services(region);

    internal override IEnumerable<ChannelChoice> Channels(string region) =>
        AdditionalChannel(region) is { } additional ? [.. base.Channels(region), additional] : base.Channels(region);

    internal override IEnumerable<ChannelGroupName> ChannelGroups =>
        Additional?.ChannelGroup is { } additional ? [.. base.ChannelGroups, additional] : base.ChannelGroups;

    internal override IEnumerable<string> NameEndings =>
        Additional is null ? [] : ["-additional", "-additional-0", "-additional-1"];

    /// <summary>The additional channel, for a stack in that Region; null when there is none.</summary>
    internal ChannelChoice? AdditionalChannel(string region) =>
        Additional is { } additional
        && (additional.ChannelGroup?.Name ?? ChannelGroup?.Name) is { } group
        && (additional.ChannelName ?? ChannelName) is { } name
            ? new ChannelChoice("additional", new ChannelLocation(group, name, additional.Region))
            {
                Existing = additional.Existing,
                Policy = additional.Policy,
            }
            : null;

    internal static void Check(CmafMediaPackageV2DeliveryConfig config, DeliveryCheck check)
    {
        MediaPackageV2DeliveryConfig.Check(config, check);
        if (config.Additional is not { } additional)
            return;
        CheckPolicy("additional.policy", additional.Existing, additional.Policy, check);
        var own = config.Own(check.Region)?.Location;
        if (additional.Region == own?.Region)
        {
            check.Error("additional.region", additional.Region, "is the Region of the delivery's own channel",
                "name another, or take additional away");
        }

        if (own?.OwnerAccount is not null && config.AdditionalChannel(check.Region) is null && !check.IsTold("additional"))
        {
            check.Error("additional", null, "leaves out a name, and the delivery's own channel, which is not ours, lends it none",
                "write channelGroup and channelName in it");
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

    /// <summary>Whether it is ours and made elsewhere; it is then read, and neither changed nor deleted.</summary>
    public bool Existing { get; init; }

    /// <summary>If it exists: whether this stack writes its policy, which then replaces the one that it has.</summary>
    public PolicyMode Policy { get; init; }
}
