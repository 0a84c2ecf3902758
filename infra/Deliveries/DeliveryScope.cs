using System.Collections.Immutable;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries;

/// <summary>Where a delivery is made: in a stack, for a channel.</summary>
internal sealed record DeliveryScope(StackScope Stack, ChannelConfig Channel)
{
    public MediaLiveRole Role => Stack.Roles[Channel.Name];

    /// <summary>Null unless the channel delivers through a VPC.</summary>
    public ChannelVpc? Vpc => Stack.Vpcs.GetValueOrDefault(Channel.Name);

    /// <summary>The logical name of a delivery's component, and the id of its destination in MediaLive.</summary>
    public static string NameOf(ChannelConfig channel, DeliveryConfig delivery) => NamesOf(channel, delivery)[0];

    /// <summary>Its name first, then the names that it may have had: channel and delivery are renamed in one update or in two.</summary>
    public static ImmutableArray<string> NamesOf(ChannelConfig channel, DeliveryConfig delivery) =>
        [.. from ofChannel in channel.Names from ofDelivery in delivery.Names select $"{ofChannel}-{ofDelivery}"];
}
