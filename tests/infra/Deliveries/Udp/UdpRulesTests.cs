using MediaLive.Delivery.Deliveries.Udp;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.Udp;

public sealed class UdpRulesTests
{
    private const string Fec = "fec: { columnDepth: 5, rowLength: 5 }";

    [Theory]
    [InlineData("udp://203.0.113.28:5000", "udp", "203.0.113.28", 5000)]
    [InlineData("rtp://receiver.example.com:1", "rtp", "receiver.example.com", 1)]
    [InlineData("udp://239.10.10.10:65535", "udp", "239.10.10.10", 65535)]
    [InlineData("RTP://203.0.113.28:5000", "rtp", "203.0.113.28", 5000)]
    [InlineData("udp://203.0.113.28:5000/", "udp", "203.0.113.28", 5000)]
    public void Url_HostAndPort_IsTakenApart(string url, string scheme, string host, int port)
    {
        var delivery = Assert.IsType<UdpDeliveryConfig>(Checked.Accepts(SinglePipeline(url)).Channels[0].Deliveries[0]);

        var read = delivery.Destinations[0].Url;
        Assert.Equal((scheme, host, port, $"{scheme}://{host}:{port}"), (read.Scheme, read.Host, read.Port, read.ToString()));
    }

    [Theory]
    [InlineData("203.0.113.28:5000")]
    [InlineData("http://203.0.113.28:5000")]
    [InlineData("srt://203.0.113.28:5000")]
    public void Url_OtherProtocol_IsRefused(string url) =>
        Refuses(url, "is not a udp:// or rtp:// URL; write udp://host:port, or rtp://host:port");

    [Theory]
    [InlineData("udp://203.0.113.28:5000 ")]
    [InlineData("udp://empfänger.example.com:5000")]
    public void Url_OtherCharacters_IsRefused(string url) =>
        Refuses(url, "has a space or another character that URLs don't take; take it out, or percent-encode it");

    [Theory]
    [InlineData("udp://203.0.113.280:5000")]
    [InlineData("udp://203.0.113:5000")]
    [InlineData("udp://203.0.113.028:5000")]
    [InlineData("udp://1:5000")]
    [InlineData("udp://0x7f.0.0.1:5000")]
    [InlineData("udp://0x7f000001:5000")]
    public void Url_HostOfNumbersThatIsNoAddress_IsRefused(string url) =>
        Refuses(url, "has a host of numbers that is not an IPv4 address; write four numbers from 0 to 255, such as 203.0.113.28");

    [Theory]
    [InlineData("udp://203.0.113.28", "udp")]
    [InlineData("rtp://203.0.113.28:0", "rtp")]
    [InlineData("udp://203.0.113.28:65536", "udp")]
    [InlineData("udp://:5000", "udp")]
    [InlineData("udp://$d$.example.com:5000", "udp")]
    public void Url_NoHostOrPort_IsRefused(string url, string scheme) =>
        Refuses(url, $"lacks a host, or a port from 1 to 65535; write {scheme}://host:port");

    [Theory]
    [InlineData("udp://[2001:db8::1]:5000")]
    [InlineData("rtp://[::ffff:203.0.113.28]:5000")]
    public void Url_IPv6_IsRefused(string url) =>
        Refuses(url, "has an IPv6 address for its host, and MediaLive sends UDP and RTP to IPv4 only; write an IPv4 address, or a name");

    [Theory]
    [InlineData("udp://203.0.113.28:5000/live")]
    [InlineData("udp://203.0.113.28:5000?ttl=3")]
    [InlineData("udp://203.0.113.28:5000#x")]
    public void Url_MoreThanHostAndPort_IsRefused(string url) => Refuses(url, "has more than a host and a port; write udp://host:port");

    [Fact]
    public void Fec_OverUdp_IsRefusedForEach() => Checked.Refuses(
        Sample.Standard(Sample.Udp("feed", ["udp://203.0.113.28:5000", "udp://203.0.113.33:5005"], Fec)),
        "channels[0].deliveries[0].destinations[0].url (curling/feed): 'udp://203.0.113.28:5000' is not rtp://, which FEC needs; write rtp://, or remove fec.",
        "channels[0].deliveries[0].destinations[1].url (curling/feed): 'udp://203.0.113.33:5005' is not rtp://, which FEC needs; write rtp://, or remove fec.");

    [Theory]
    [InlineData(5001)]
    [InlineData(5004)]
    [InlineData(4996)]
    public void Fec_PortsLessThanFiveApart_AreRefused(int port) => Checked.Refuses(
        Sample.Standard(Sample.Udp("feed", ["rtp://203.0.113.28:5000", $"rtp://203.0.113.33:{port}"], Fec)),
        $"channels[0].deliveries[0].destinations[1].url (curling/feed): 'rtp://203.0.113.33:{port}' is less than 5 ports away from the other destination's 5000, and FEC uses the port + 2 and + 4 as well; use a port such as 5005.");

    [Fact]
    public void Fec_PortsOfOneHostBesideEachOther_AreRefused() => Checked.Refuses(
        Sample.Standard(Sample.Udp("feed", ["rtp://203.0.113.28:5000", "rtp://203.0.113.28:5001"], Fec)),
        "channels[0].deliveries[0].destinations[1].url (curling/feed): 'rtp://203.0.113.28:5001' is less than 5 ports away from the other destination's 5000, and FEC uses the port + 2 and + 4 as well; use a port such as 5005.");

    [Fact]
    public void Fec_PortsCloseAtTheEnd_AreRefusedWithAPortThatExists() => Checked.Refuses(
        Sample.Standard(Sample.Udp("feed", ["rtp://203.0.113.28:65531", "rtp://203.0.113.33:65530"], Fec)),
        "channels[0].deliveries[0].destinations[1].url (curling/feed): 'rtp://203.0.113.33:65530' is less than 5 ports away from the other destination's 65531, and FEC uses the port + 2 and + 4 as well; use a port such as 65526.");

    [Theory]
    [InlineData(5005)]
    [InlineData(4995)]
    public void Fec_PortsFiveApart_AreAccepted(int port) =>
        Checked.Accepts(Sample.Standard(Sample.Udp("feed", ["rtp://203.0.113.28:5000", $"rtp://203.0.113.33:{port}"], Fec)));

    [Fact]
    public void Fec_PortsCloseWithoutIt_AreAccepted() =>
        Checked.Accepts(Sample.Standard(Sample.Udp("feed", ["rtp://203.0.113.28:5000", "rtp://203.0.113.28:5002"])));

    [Fact]
    public void Fec_NoRoomAboveThePort_IsRefused() => Checked.Refuses(
        SinglePipeline("rtp://203.0.113.28:65532", Fec),
        "channels[0].deliveries[0].destinations[0].url (curling/feed): 'rtp://203.0.113.28:65532' leaves no room for FEC, which uses the port + 2 and + 4 as well; use a lower port.");

    [Fact]
    public void Fec_JustRoomAboveThePort_IsAccepted() => Checked.Accepts(SinglePipeline("rtp://203.0.113.28:65531", Fec));

    [Fact]
    public void Fec_PortOfTheOtherPipelineTaken_IsToldOnce() => Checked.Refuses(
        Sample.Standard(Sample.Udp("feed", ["rtp://203.0.113.28:5000", "rtp://203.0.113.28:5004"], Fec)),
        "channels[0].deliveries[0].destinations[1].url (curling/feed): '203.0.113.28:5004' is written to by channels[0].deliveries[0].destinations[0].url (curling/feed) as well; change one of them.");

    [Fact]
    public void Fec_PortOfAnotherDeliveryTaken_IsRefused() => Checked.Refuses(
        Sample.SinglePipeline(Sample.Udp("feed", ["rtp://203.0.113.28:5000"], Fec), Sample.Udp("second", ["udp://203.0.113.28:5002"])),
        "channels[0].deliveries[1].destinations[0].url (curling/second): '203.0.113.28:5002' is written to by channels[0].deliveries[0].destinations[0].url (curling/feed) as well; change one of them.");

    [Theory]
    [InlineData(4, 1)]
    [InlineData(20, 20)]
    public void Fec_AtTheLimits_IsAccepted(int columnDepth, int rowLength) => Checked.Accepts(
        SinglePipeline("rtp://203.0.113.28:5000", $"fec: {{ columnDepth: {columnDepth}, rowLength: {rowLength}, includeFec: COLUMN }}"));

    [Theory]
    [InlineData(3, 0)]
    [InlineData(21, 21)]
    public void Fec_OutOfRange_IsRefused(int columnDepth, int rowLength) => Checked.Refuses(
        SinglePipeline("rtp://203.0.113.28:5000", $"fec: {{ columnDepth: {columnDepth}, rowLength: {rowLength} }}"),
        $"channels[0].deliveries[0].fec.columnDepth (curling/feed): '{columnDepth}' is not from 4 to 20, which MediaLive takes for a column depth; correct it.",
        $"channels[0].deliveries[0].fec.rowLength (curling/feed): '{rowLength}' is not from 1 to 20, which MediaLive takes for a row length; correct it.");

    [Fact]
    public void Fec_Incomplete_IsRefused() => Checked.Refuses(
        SinglePipeline("rtp://203.0.113.28:5000", "fec: { includeFec: ROW }"),
        "channels[0].deliveries[0].fec.columnDepth (curling/feed): is missing; write a whole number.",
        "channels[0].deliveries[0].fec.rowLength (curling/feed): is missing; write a whole number.",
        "channels[0].deliveries[0].fec.includeFec (curling/feed): 'ROW' is not one of the values known here; use one of COLUMN, COLUMN_AND_ROW.");

    /// <summary>MediaLive's API model, FecOutputSettings.rowLength: "the value must be between 4 and 20, inclusive, if includeFec is columnAndRow".</summary>
    [Theory]
    [InlineData(1, "")]
    [InlineData(3, ", includeFec: COLUMN_AND_ROW")]
    public void Fec_RowTooShortForRows_IsRefused(int rowLength, string includeFec) => Checked.Refuses(
        SinglePipeline("rtp://203.0.113.28:5000", $"fec: {{ columnDepth: 4, rowLength: {rowLength}{includeFec} }}"),
        $"channels[0].deliveries[0].fec.rowLength (curling/feed): '{rowLength}' is not from 4 to 20, which MediaLive takes for a row length with COLUMN_AND_ROW; correct it, or write includeFec: COLUMN.");

    [Fact]
    public void Fec_ShortestRowForRows_IsAccepted() =>
        Checked.Accepts(SinglePipeline("rtp://203.0.113.28:5000", "fec: { columnDepth: 4, rowLength: 4, includeFec: COLUMN_AND_ROW }"));

    private static void Refuses(string url, string told) =>
        Checked.Refuses(SinglePipeline(url), $"channels[0].deliveries[0].destinations[0].url (curling/feed): '{url}' {told}.");

    private static string SinglePipeline(string url, string more = "") => Sample.SinglePipeline(Sample.Udp("feed", [url], more));
}
