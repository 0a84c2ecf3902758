using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Networking;

/// <summary>Who may send to a receiver: a CIDR block, the word <c>channel</c>, or the word <c>anywhere</c>.</summary>
internal sealed partial class TrafficSource : IConfigValue<TrafficSource>
{
    private const string ChannelWord = "channel";
    private const string AnywhereWord = "anywhere";

    private TrafficSource(string text) => Text = text;

    public string Text { get; }

    /// <summary>
    /// The channel itself: with delivery through a VPC the security group of its endpoints, otherwise its egress addresses.
    /// </summary>
    public bool IsChannel => Text == ChannelWord;

    public bool IsAnywhere => Text == AnywhereWord;

    /// <summary>
    /// The blocks that this stands for. For <c>channel</c> these are all its egress addresses, whichever pipeline sends to a
    /// port: DescribeChannel does not say which of its addresses is which pipeline's. In a VPC there are none.
    /// </summary>
    internal IEnumerable<IPNetwork> BlocksFor(ChannelConfig channel) =>
        IsChannel ? channel.EgressAddresses.Select(address => address.Block) : Blocks;

    /// <summary>The blocks that are written here; none for <c>channel</c>.</summary>
    internal IEnumerable<IPNetwork> Blocks => Text switch
    {
        ChannelWord => [],
        AnywhereWord => [new IPNetwork(IPAddress.Any, 0), new IPNetwork(IPAddress.IPv6Any, 0)],
        _ => [IPNetwork.Parse(Text)],
    };

    /// <summary>
    /// One spelling is taken: decimal numbers without zeros before them, and IPv6 as RFC 5952 has it. .NET reads others too, some
    /// of them (octal, hexadecimal, a single number) as an address that nobody meant.
    /// </summary>
    static TrafficSource? IConfigValue<TrafficSource>.Read(ConfigText text, Complaint complain)
    {
        if (text.Value is ChannelWord or AnywhereWord)
            return new TrafficSource(text.Value);
        if (!text.Value.Contains('/'))
        {
            complain("is not a CIDR block", $"write one such as 198.51.100.7/32, or {ChannelWord}, or {AnywhereWord}");
        }
        else if (Decimal().IsMatch(text.Value) && Zeros().Replace(text.Value, "") is var plain && plain != text.Value)
        {
            complain("has a zero before a number, which is octal to some and decimal to others",
                $"write {plain} if that is meant");
        }
        else if (!IPNetwork.TryParse(text.Value, out var block) || !block.BaseAddress.Equals(Address(text.Value)))
        {
            complain("is not a CIDR block whose address ends in zeros after its prefix", "write one such as 198.51.100.0/24");
        }
        else if (block.ToString() != text.Value || block.BaseAddress.IsIPv4MappedToIPv6 || text.Value.Contains('%'))
        {
            complain("is not the usual spelling of a CIDR block", $"write {Usual(block)} if that is meant");
        }
        else if (block.PrefixLength == 0)
        {
            complain("is everybody", $"write {AnywhereWord} if that is meant");
        }
        else
        {
            return new TrafficSource(text.Value);
        }

        return null;
    }

    public override string ToString() => Text;

    /// <summary>The address as it is written: parsing clears the bits after the prefix.</summary>
    private static IPAddress Address(string block) => IPAddress.Parse(block.AsSpan(0, block.IndexOf('/')));

    private static string Usual(IPNetwork block) => block.BaseAddress switch
    {
        { IsIPv4MappedToIPv6: true } mapped when block.PrefixLength >= 96 => $"{mapped.MapToIPv4()}/{block.PrefixLength - 96}",
        { AddressFamily: AddressFamily.InterNetworkV6, ScopeId: not 0 } scoped =>
            $"{new IPAddress(scoped.GetAddressBytes())}/{block.PrefixLength}",
        _ => block.ToString(),
    };

    internal static bool IsIpv6(IPNetwork block) => block.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6;

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+){3}/[0-9]+\z")]
    private static partial Regex Decimal();

    [GeneratedRegex("(?<![0-9])0+(?=[0-9])")]
    private static partial Regex Zeros();
}
