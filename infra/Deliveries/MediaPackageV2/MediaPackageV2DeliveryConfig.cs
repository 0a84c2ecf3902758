using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.Files;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>A delivery to a MediaPackage v2 channel: one channel, whatever the class of the MediaLive channel.</summary>
internal abstract record MediaPackageV2DeliveryConfig : DeliveryConfig
{
    /// <summary>The group that the channel is in; several deliveries may share it.</summary>
    public required ChannelGroupName ChannelGroup { get; init; }

    /// <summary>Unique in its group.</summary>
    [ChannelName]
    public required string ChannelName { get; init; }

    internal override string ServiceOutsideVpc => "MediaPackage";

    internal override IEnumerable<Place> Places(string region) => [Written("channelName", Location(region))];

    internal override IEnumerable<ServiceUse> Services(string region) =>
        [new ServiceUse(RegionKey, MediaService.MediaPackageV2, Location(region).Region)];

    internal override IEnumerable<QuotaUse> Uses(string region) => Locations(region).SelectMany(channel => new[]
    {
        new QuotaUse(Quota.ChannelGroups, channel.Region, $"{channel.Group}"),
        new QuotaUse(Quota.ChannelsInGroup, $"{channel.Group} in {channel.Region}", channel.Name),
    });

    /// <summary>All channels that it writes to, for a stack in that Region.</summary>
    internal virtual IEnumerable<ChannelLocation> Locations(string region) => [Location(region)];

    /// <summary>The key that says in which Region the channel is.</summary>
    private protected virtual string RegionKey => "downstream";

    /// <summary>The groups of all channels that it writes to.</summary>
    internal virtual IEnumerable<ChannelGroupName> ChannelGroups => [ChannelGroup];

    /// <summary>The channel, for a stack in that Region.</summary>
    internal virtual ChannelLocation Location(string region) => new(ChannelGroup, ChannelName, region);

    private protected static Place Written(string key, ChannelLocation channel) => new(key, $"MediaPackage v2 channel {channel}");
}

/// <summary>HLS to MediaPackage v2, in transport-stream segments; the channel's input type is HLS.</summary>
internal sealed record HlsMediaPackageV2DeliveryConfig : MediaPackageV2DeliveryConfig
{
    /// <summary>The outputs of the group, where the operator has rules for the names of their files.</summary>
    [AtLeastOne("is empty", "list the outputs, or remove the key")]
    public ImmutableArray<HlsOutputConfig> Outputs { get; init; } = [];

    internal static void Check(HlsMediaPackageV2DeliveryConfig config, DeliveryCheck check) =>
        FileOutputRules.Check(config.Outputs, Variables.InHlsModifiers, check);
}

/// <summary>MediaLive's own MediaPackage output group, to MediaPackage v2; the channel's input type is CMAF.</summary>
internal sealed record MediaPackageGroupV2DeliveryConfig : CmafMediaPackageV2DeliveryConfig
{
    /// <summary>The Region of the MediaPackage channel, when it is not the stack's own.</summary>
    [RegionName]
    public string? Region { get; init; }

    internal override ChannelLocation Location(string region) => base.Location(Region ?? region);

    private protected override string RegionKey => Region is null ? base.RegionKey : "region";
}

/// <summary>CMAF ingest to MediaPackage v2; the channel's input type is CMAF.</summary>
internal sealed record CmafIngestMediaPackageV2DeliveryConfig : CmafMediaPackageV2DeliveryConfig
{
    /// <summary>The outputs of the group, where the operator has rules for their names.</summary>
    [AtLeastOne("is empty", "list the outputs, or remove the key")]
    public ImmutableArray<FileOutputConfig> Outputs { get; init; } = [];

    internal static void Check(CmafIngestMediaPackageV2DeliveryConfig config, DeliveryCheck check)
    {
        CmafMediaPackageV2DeliveryConfig.Check(config, check);
        FileOutputRules.Check(config.Outputs, [], check);
    }
}
