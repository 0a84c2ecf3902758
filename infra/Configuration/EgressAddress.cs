using System.Net;
using System.Net.Sockets;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>
/// The public address that one pipeline sends from: <c>egressEndpoints[].sourceIp</c> of MediaLive's DescribeChannel, which
/// has no IPv6.
/// </summary>
internal sealed record EgressAddress : IConfigValue<EgressAddress>
{
    /// <summary>Ranges of the IANA IPv4 Special-Purpose Address Registry (RFC 6890) that no sender in the internet has.</summary>
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16",
            "224.0.0.0/3",
        }.Select(range => IPNetwork.Parse(range)),
    ];

    private EgressAddress(IPAddress address) => Text = address.ToString();

    public string Text { get; }

    /// <summary>The address as a block of its own.</summary>
    internal IPNetwork Block => new(IPAddress.Parse(Text), 32);

    static EgressAddress? IConfigValue<EgressAddress>.Read(ConfigText text, Complaint complain)
    {
        // .NET reads octal, hexadecimal and shortened addresses too: the usual spelling is the only one that all read alike.
        if (!IPAddress.TryParse(text.Value, out var address) || address.AddressFamily != AddressFamily.InterNetwork
            || address.ToString() != text.Value)
        {
            complain("is not an IPv4 address", "write it as DescribeChannel gives it, such as 203.0.113.10");
        }
        else if (NotPublic.Any(range => range.Contains(address)))
        {
            complain("is not a public address, and MediaLive sends from one", "write the one that DescribeChannel gives");
        }
        else
        {
            return new EgressAddress(address);
        }

        return null;
    }

    public override string ToString() => Text;
}
