using System.Collections.Immutable;
using System.Net;
using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Networking;

/// <summary>A delivery for which the channel itself may listen, and the downstream system calls.</summary>
internal interface IListens
{
    /// <summary>Who may call; empty when nobody does.</summary>
    ImmutableArray<TrafficSource> AllowFrom { get; }

    /// <summary>The ports on which the channel listens for it; none when MediaLive is the one that calls.</summary>
    IEnumerable<Port> ListenerPorts { get; }
}

/// <summary>Who may call a channel that listens.</summary>
internal static class Callers
{
    /// <summary>
    /// All who may call any port of a channel, in the order of the stack file: IPv4, which is all
    /// that MediaLive's API model takes.
    /// </summary>
    public static IReadOnlyList<IPNetwork> Of(ChannelConfig channel) =>
        [.. channel.Deliveries.OfType<IListens>().SelectMany(Of).Distinct()];

    public static IEnumerable<IPNetwork> Of(IListens delivery) => delivery.ListenerPorts.Any()
        ? delivery.AllowFrom.SelectMany(source => source.Blocks).Where(block => !TrafficSource.IsIpv6(block)).Distinct()
        : [];
}
