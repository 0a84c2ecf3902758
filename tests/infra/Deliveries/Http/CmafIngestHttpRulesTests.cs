using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.Http;

public sealed class CmafIngestHttpRulesTests
{
    private const string Url = "channels[0].deliveries[0].destinations[0].url (curling/packager)";

    [Fact]
    public void Packager_HttpsUrlOfAFolderWithCredentials_IsAcceptedWithoutAWarning()
    {
        var read = Checked.Of(To("url: 'https://203.0.113.55/ingest/curling/', credentials: { username: acme, passwordParameter: /live/password }"));

        Assert.Empty(read.Errors);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void Packager_HttpsWithoutCredentials_IsWarnedOf() => Assert.Contains(
        "is https without credentials", Assert.Single(Checked.Of(To("url: 'https://203.0.113.55/ingest/curling/'")).Warnings), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://203.0.113.55/ingest/", "is not https, over which CMAF is ingested; agree on an https URL with its operator.")]
    [InlineData("https://203.0.113.55/ingest", "does not end in '/', and MediaLive appends names to a CMAF ingest URL; add a '/'.")]
    [InlineData("https://203.0.113.55/ingest/?a=b", "has a query, behind which no names can follow; end the URL with its path.")]
    public void Packager_OtherUrl_IsRefused(string url, string told) => Checked.Refuses(
        To($"url: '{url}'"), $"{Url}: '{url.Replace("a=b", "[secret]", StringComparison.Ordinal)}' {told}");

    [Fact]
    public void Packager_SecretQuery_IsRefused() => Checked.Refuses(
        To("url: 'https://203.0.113.55/ingest/', querySecret: q") + "q: x",
        "channels[0].deliveries[0].destinations[0].querySecret (curling/packager): 'q' is for HLS; remove it.");

    private static string To(string destination) => Sample.SinglePipeline(Sample.Delivery("packager", "cmafIngest", "http", "", destination));
}
