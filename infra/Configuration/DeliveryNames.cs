using System.Collections.Immutable;

namespace MediaLive.Delivery.Configuration;

/// <summary>The logical names of a delivery's component, the first of which is the id of its destination in MediaLive.</summary>
internal static class DeliveryNames
{
    public static string Present(ChannelConfig channel, DeliveryConfig delivery) => All(channel, delivery)[0];

    /// <summary>
    /// The present name first, then those that it may have had, since channel and delivery can be
    /// renamed in one update or in two.
    /// </summary>
    public static ImmutableArray<string> All(ChannelConfig channel, DeliveryConfig delivery) =>
        [.. from ofChannel in channel.Names from ofDelivery in delivery.Names select $"{ofChannel}-{ofDelivery}"];
}
