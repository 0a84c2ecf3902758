using System.Net;
using System.Net.Sockets;

namespace MediaLive.Delivery.Deliveries;

/// <summary>The host of a destination: one that MediaLive can reach from where it runs.</summary>
internal static class DestinationHost
{
    /// <summary>
    /// Ranges of the IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890), and RFC 1112 on reserved addresses.
    /// </summary>
    private static readonly (IPNetwork Range, string What)[] Unreachable =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "an address that means no host"),
        (IPNetwork.Parse("127.0.0.0/8"), "a loopback address, which is MediaLive itself"),
        (IPNetwork.Parse("169.254.0.0/16"), "a link-local address, which MediaLive can't reach"),
        (IPNetwork.Parse("255.255.255.255/32"), "the broadcast address"),
        (IPNetwork.Parse("240.0.0.0/4"), "a reserved address, which no host has"),
        (IPNetwork.Parse("::/128"), "an address that means no host"),
        (IPNetwork.Parse("::1/128"), "a loopback address, which is MediaLive itself"),
        (IPNetwork.Parse("fe80::/10"), "a link-local address, which MediaLive can't reach"),
    ];

    /// <summary>Only UDP and RTP go to more than one host (MediaLive's API model, <c>UdpOutputSettings</c>).</summary>
    private static readonly (IPNetwork Range, string What)[] Multicast =
    [
        (IPNetwork.Parse("224.0.0.0/4"), "a multicast address, which only UDP and RTP take"),
        (IPNetwork.Parse("ff00::/8"), "a multicast address, which only UDP and RTP take"),
    ];

    /// <summary>What is wrong with the host; null when nothing is.</summary>
    /// <param name="host">A name, an IPv4 address, or an IPv6 address in brackets.</param>
    /// <param name="takesMulticast">Whether the protocol does.</param>
    public static (string Rule, string Remedy)? BrokenRule(string host, bool takesMulticast = false)
    {
        const string Remedy = "write the receiver's own name or address";
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return ("has localhost for its host, which is MediaLive itself", Remedy);
        if (!IPAddress.TryParse(host.Trim('[', ']'), out var address))
            return null;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var ranges = takesMulticast ? Unreachable : Unreachable.Concat(Multicast);
        return ranges.FirstOrDefault(range => range.Range.Contains(plain)) is { What: { } what }
            ? ($"has {what}, for its host", Remedy)
            : null;
    }

    /// <summary>Whether it is an IPv6 address.</summary>
    public static bool IsIPv6(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;

    /// <summary>MediaLive's guide and API model show IPv4 destinations only, and don't say what becomes of others.</summary>
    public static void WarnOfIPv6(string key, string? host, DeliveryCheck check)
    {
        if (host is not null && IsIPv6(host))
        {
            check.Warn(key,
                "has an IPv6 address for its host, and MediaLive documents IPv4 destinations only; "
                + "try it before you rely on it.");
        }
    }
}
