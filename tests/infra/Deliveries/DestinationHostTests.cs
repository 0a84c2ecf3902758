using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries;

/// <summary>Hosts that no MediaLive channel can send to, whatever the protocol.</summary>
public sealed class DestinationHostTests
{
    private const string Remedy = "write the receiver's own name or address";

    /// <summary>IANA's special-purpose address registries (RFC 6890), and RFC 1112.</summary>
    [Theory]
    [InlineData("0.0.0.0", "has an address that means no host, for its host")]
    [InlineData("0.1.2.3", "has an address that means no host, for its host")]
    [InlineData("127.0.0.1", "has a loopback address, which is MediaLive itself, for its host")]
    [InlineData("127.255.255.254", "has a loopback address, which is MediaLive itself, for its host")]
    [InlineData("169.254.169.254", "has a link-local address, which MediaLive can't reach, for its host")]
    [InlineData("255.255.255.255", "has the broadcast address, for its host")]
    [InlineData("240.0.0.1", "has a reserved address, which no host has, for its host")]
    [InlineData("localhost", "has localhost for its host, which is MediaLive itself")]
    [InlineData("a.LOCALHOST", "has localhost for its host, which is MediaLive itself")]
    public void Host_NobodysOrMediaLives_IsRefusedForEveryProtocol(string host, string told)
    {
        Refuses(Sample.Udp("a", [$"udp://{host}:5000"]), $"udp://{host}:5000", told);
        Refuses(Sample.Udp("a", [$"rtp://{host}:5000"]), $"rtp://{host}:5000", told);
        RefusesOverTcpAndSrt(host, told);
    }

    [Theory]
    [InlineData("[::]", "has an address that means no host, for its host")]
    [InlineData("[::1]", "has a loopback address, which is MediaLive itself, for its host")]
    [InlineData("[::ffff:127.0.0.1]", "has a loopback address, which is MediaLive itself, for its host")]
    [InlineData("[fe80::1]", "has a link-local address, which MediaLive can't reach, for its host")]
    [InlineData("[ff02::1]", "has a multicast address, which only UDP and RTP take, for its host")]
    [InlineData("224.0.0.1", "has a multicast address, which only UDP and RTP take, for its host")]
    [InlineData("239.255.255.255", "has a multicast address, which only UDP and RTP take, for its host")]
    public void Host_ThatOnlyUdpCouldHave_IsRefusedForOthers(string host, string told) => RefusesOverTcpAndSrt(host, told);

    [Theory]
    [InlineData("224.0.0.1")]
    [InlineData("239.10.10.10")]
    [InlineData("10.0.0.1")]
    [InlineData("128.0.0.1")]
    [InlineData("localhost.example.com")]
    public void Host_OfAReceiver_IsAccepted(string host) => Checked.Accepts(Sample.SinglePipeline(Sample.Udp("a", [$"udp://{host}:5000"])));

    [Fact]
    public void Host_IPv6OverTcpAndSrt_IsWarnedOf()
    {
        var warnings = Checked.Of(Sample.SinglePipeline(Srt("srt://[2001:db8::1]:7000"), Rtmp("rtmp://[2001:db8::2]/app/x"), Http("http://[2001:db8::3]/x")) + "passphrase: hunter2hunter2").Warnings;

        Assert.Equal(
            from name in new[] { (0, "a"), (1, "b"), (2, "c") }
            select $"channels[0].deliveries[{name.Item1}].destinations[0].url (curling/{name.Item2}): has an IPv6 address for its host, and MediaLive documents IPv4 destinations only; try it before you rely on it.",
            warnings);
    }

    private static void RefusesOverTcpAndSrt(string host, string told)
    {
        Refuses(Srt($"srt://{host}:7000"), $"srt://{host}:7000", told);
        Refuses(Rtmp($"rtmp://{host}:1935/app/x").Replace("name: b", "name: a", StringComparison.Ordinal), $"rtmp://{host}:1935/[secret]", told);
        Refuses(Http($"http://{host}/x").Replace("name: c", "name: a", StringComparison.Ordinal), $"http://{host}/x", told);
    }

    private static void Refuses(string delivery, string shown, string told) => Checked.Refuses(
        Sample.SinglePipeline(delivery) + "passphrase: hunter2hunter2", $"channels[0].deliveries[0].destinations[0].url (curling/a): '{shown}' {told}; {Remedy}.");

    private static string Srt(string url) => Sample.Delivery("a", "srt", "srt", "", $"url: '{url}', passphraseSecret: passphrase");

    private static string Rtmp(string url) => Sample.Delivery("b", "rtmp", "rtmp", "", $"url: '{url}'");

    private static string Http(string url) => Sample.Delivery("c", "hls", "http", "connection: { type: basicPut }", $"url: '{url}'");
}
