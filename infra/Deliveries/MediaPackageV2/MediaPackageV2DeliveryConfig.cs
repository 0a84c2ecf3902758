using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Existing;
using Pulumi.AwsNative.MediaPackageV2;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>A delivery to a MediaPackage v2 channel: one channel, whatever the class of the MediaLive channel.</summary>
internal abstract record MediaPackageV2DeliveryConfig : DeliveryConfig
{
    /// <summary>The group that the channel is in; several deliveries may share it.</summary>
    public virtual ChannelGroupName? ChannelGroup { get; init; }

    /// <summary>Unique in its group.</summary>
    [ChannelName]
    public virtual string? ChannelName { get; init; }

    /// <summary>Whether the channel is ours and made elsewhere; it is then read, and neither changed nor deleted.</summary>
    public bool Existing { get; init; }

    /// <summary>For an existing channel: whether this stack writes its policy, which then replaces the one that it has.</summary>
    public PolicyMode Policy { get; init; }

    internal override string ServiceOutsideVpc => "MediaPackage";

    internal override IEnumerable<Place> Places(string region) =>
        Own(region) is { Location.OwnerAccount: null } own ? [Written(own)] : [];

    internal override IEnumerable<ServiceUse> Services(string region) => Own(region) is { } own
        ? [new ServiceUse(own.Urls.IsEmpty ? RegionKey : own.Key, MediaService.MediaPackageV2, own.Location.Region)]
        : [];

    internal override IEnumerable<QuotaUse> Uses(string region) =>
        Channels(region).Where(channel => channel.IsMade).Select(channel => channel.Location).SelectMany(channel => new[]
        {
            new QuotaUse(Quota.ChannelGroups, channel.Region, channel.Group),
            new QuotaUse(Quota.ChannelsInGroup, $"{channel.Group} in {channel.Region}", channel.Name),
        });

    /// <summary>What its channels take in. It can't be changed later.</summary>
    internal abstract ChannelInputType InputType { get; }

    /// <summary>Whether MediaLive is told URLs; it finds them by itself only for its own output group.</summary>
    internal virtual bool WritesToUrls => true;

    /// <summary>The delivery's own channel, for a stack in that Region; null when the stack file does not say which.</summary>
    internal virtual ChannelChoice? Own(string region) => ChannelGroup is { } group && ChannelName is { } name
        ? new ChannelChoice("channelName", new ChannelLocation(group.Name, name, region)) { Existing = Existing, Policy = Policy }
        : null;

    /// <summary>All channels that it writes to, for a stack in that Region.</summary>
    internal virtual IEnumerable<ChannelChoice> Channels(string region) => Own(region) is { } own ? [own] : [];

    /// <summary>The key that says in which Region the channel is.</summary>
    private protected virtual string RegionKey => "downstream";

    /// <summary>The groups that it names.</summary>
    internal virtual IEnumerable<ChannelGroupName> ChannelGroups => ChannelGroup is null ? [] : [ChannelGroup];

    /// <summary>What exists of its channels, and of the groups of those that are made.</summary>
    internal static IEnumerable<ExistingUse> Reads(MediaPackageV2DeliveryConfig config, StackConfig stack, AwsAccount aws)
    {
        foreach (var channel in config.Channels(aws.Region))
        {
            if (channel.Existing)
                yield return ExistingChannel.Use(config.Path.Key(channel.Key), channel.Location, config, aws);
            else if (channel.IsMade && stack.ChannelGroups.GetValueOrDefault(channel.Location.Group) is { Existing: true } group)
                yield return ExistingChannelGroup.Use(group.Path, channel.Location, aws);
        }
    }

    internal static void Check(MediaPackageV2DeliveryConfig config, DeliveryCheck check) =>
        CheckPolicy("policy", config.Existing, config.Policy, check);

    /// <param name="key">The key that says who writes the policy of a channel.</param>
    /// <param name="existing">Whether that channel exists.</param>
    /// <param name="policy">What the key says.</param>
    /// <param name="check">Takes what is wrong.</param>
    private protected static void CheckPolicy(string key, bool existing, PolicyMode policy, DeliveryCheck check)
    {
        if (policy == PolicyMode.Manage && !existing)
            check.Error(key, "manage", "is for existing channels of ours", "add existing: true, or remove it");
    }

    private protected static Place Written(ChannelChoice channel) =>
        new(channel.Key, $"MediaPackage v2 channel {channel.Location}");
}
