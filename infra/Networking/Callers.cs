using System.Net;
using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Networking;

/// <summary>Who may call a channel that listens.</summary>
internal static class Callers
{
    /// <summary>All who may call any port of a channel, in the order of the stack file: IPv4, which is all that MediaLive's API model takes.</summary>
    public static IReadOnlyList<IPNetwork> Of(ChannelConfig channel) => [.. channel.Deliveries.OfType<IListens>().SelectMany(Of).Distinct()];

    public static IEnumerable<IPNetwork> Of(IListens delivery) => delivery.ListenerPorts.Any()
        ? delivery.AllowFrom.SelectMany(source => source.Blocks).Where(block => !TrafficSource.IsIpv6(block)).Distinct()
        : [];
}
