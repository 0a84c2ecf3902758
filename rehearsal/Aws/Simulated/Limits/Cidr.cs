using System.Net;
using System.Net.Sockets;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Limits;

/// <summary>
/// A block of addresses as Terraform's provider takes it: no bits set after the prefix, and for IPv4 no leading zeros and no
/// other notations, which mean other addresses to other readers (Go's net.ParseCIDR, which the provider's validators use).
/// </summary>
internal static class Cidr
{
    /// <summary>Whether the value is such a block, or not known.</summary>
    public static bool IsNetwork(PropertyValue? value, AddressFamily family) =>
        value is not PropertyValue.Text { Value: var text }
        || (IPNetwork.TryParse(text, out var network)
            && network.BaseAddress.AddressFamily == family
            && (family == AddressFamily.InterNetwork
                ? network.ToString() == text
                : IPAddress.Parse(text.AsSpan(0, text.IndexOf('/', StringComparison.Ordinal))).Equals(network.BaseAddress)));
}
