using MediaLive.Delivery.Deliveries.Http;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.Http;

public sealed class HlsHttpRulesTests
{
    private const string Secrets = "akamaiToken: hunter2\nakamaiSalt: pepper\n";
    private const string Delivery = "channels[0].deliveries[0]";

    [Theory]
    [InlineData("http://origin.example.com/live/curling", "origin.example.com", 80, false)]
    [InlineData("https://203.0.113.55/curling", "203.0.113.55", 443, true)]
    [InlineData("https://origin.example.com:8443/live/curling", "origin.example.com", 8443, true)]
    [InlineData("http://[2001:db8::1]:8080/curling", "[2001:db8::1]", 8080, false)]
    [InlineData("https://origin.example.com/live-$dt$/curling", "origin.example.com", 443, true)]
    public void Url_OfAnOrigin_IsTakenApart(string url, string host, int port, bool isHttps)
    {
        var delivery = Assert.IsType<HlsHttpDeliveryConfig>(Checked.Accepts(With(url)).Channels[0].Deliveries[0]);

        var read = delivery.Destinations[0].Url;
        Assert.Equal((host, port, isHttps, url), (read.Host, read.Port, read.IsHttps, read.Text));
        Assert.Equal("curling", read.LastPart);
        Assert.Equal(url, read.Directory + read.LastPart);
    }

    [Theory]
    [InlineData("origin.example.com/curling", "is not an http:// or https:// URL; write https://host/path")]
    [InlineData("ftp://origin.example.com/curling", "is not an http:// or https:// URL; write https://host/path")]
    [InlineData("https://origin.example.com:65536/curling", "is not an http:// or https:// URL; write https://host/path")]
    [InlineData("http://origin.example.com:0/curling", "is not an http:// or https:// URL; write https://host/path")]
    [InlineData(" https://origin.example.com/curling", "has a space or another character that URLs don't take; take it out, or percent-encode it")]
    [InlineData("https://origin.example.com/cur|ling", "has a space or another character that URLs don't take; take it out, or percent-encode it")]
    [InlineData("https://origin.example.com/çurling", "has a space or another character that URLs don't take; take it out, or percent-encode it")]
    [InlineData("https://origin.example.com", "has no path; write what the operator agreed, such as https://host/path")]
    [InlineData("https://origin.example.com/a#b", "has a fragment, which no server gets to see; take it out")]
    [InlineData("https://origin.example.com/live/?dir=/", "ends in '/', where the base file name belongs; add a base file name, such as curling", "https://origin.example.com/live/?[secret]")]
    [InlineData("https://origin.example.com/upload?cid=hunter2&file=", "ends in '=', where the base file name belongs; add a base file name, such as curling", "https://origin.example.com/upload?[secret]")]
    [InlineData("https://origin.example.com/upload?cid=hunter2&file=a.m3u8", "has a base file name that ends in .m3u8, and MediaLive appends the extension of each file; take .m3u8 away", "https://origin.example.com/upload?[secret]")]
    [InlineData("https://origin.example.com/live/curling.m3u8", "has a base file name that ends in .m3u8, and MediaLive appends the extension of each file; take .m3u8 away")]
    [InlineData("https://origin.example.com/live/$w$", "has a variable that MediaLive does not take in a destination; use $dt$, $d$ or $t$, or move it to the name modifier of an output")]
    [InlineData("https://origin.example.com/live/curling$", "has a $ that begins no variable; write variables as $dt$, $d$ or $t$, or take it out")]
    [InlineData("https://$d$.example.com/live/curling", "is not an http:// or https:// URL; write https://host/path")]
    [InlineData("https://0x7f.0.0.1/live/curling", "has a host of numbers that is not an IPv4 address; write four numbers from 0 to 255, such as 203.0.113.28")]
    [InlineData("https://origin.example.com/live/", "ends in '/', where the base file name belongs; add a base file name, such as curling")]
    public void Url_OutsideTheRules_IsRefused(string url, string told, string? shown = null) =>
        Checked.Refuses(With(url), $"{Delivery}.destinations[0].url (curling/origin): '{shown ?? url}' {told}.");

    /// <summary>YouTube's form: "Delivering Live YouTube Content via HLS", where file names are appended to the query.</summary>
    [Fact]
    public void Url_WithAQuery_IsAcceptedAndItsQueryWarnedOf()
    {
        const string Url = "https://a.upload.youtube.com/http_upload_hls?cid=abcd-efgh&copy=0&file=curling";
        var read = Checked.Of(Sample.SinglePipeline(Sample.Delivery(
            "origin", "hls", "http", "connection: { type: basicPut }", $"url: '{Url}', credentials: {{ username: acme, passwordParameter: p }}")));

        Assert.Empty(read.Errors);
        Assert.Equal(
            [$"{Delivery}.destinations[0].url (curling/origin): has a query, which outputs and sheets show; if a key is in it, end the URL before the ? and write querySecret."], read.Warnings);
        var read0 = Assert.IsType<HlsHttpDeliveryConfig>(read.Config!.Channels[0].Deliveries[0]).Destinations[0].Url;
        Assert.Equal(("https://a.upload.youtube.com/http_upload_hls?cid=abcd-efgh&copy=0&file=", "curling", Url), (read0.Directory, read0.LastPart, read0.Text));
    }

    [Theory]
    [InlineData("cid=hunter2&copy=0&file=curling")]
    [InlineData("cid=hunter2&copy=0&file=curling-$dt$")]
    public void Query_Secret_IsAccepted(string query) => Checked.Accepts(WithQuery(query));

    [Theory]
    [InlineData("cid=hunter2&copy=0&file=", "has no base file name at its end; end it like …&file=curling")]
    [InlineData("cid=hunter2&copy=0&file=x.m3u8", "has a base file name that ends in .m3u8, and MediaLive appends the extension of each file; take .m3u8 away")]
    [InlineData("cid=hunter2&file=a$", "has a $ that begins no variable; write variables as $dt$, $d$ or $t$, or take it out")]
    [InlineData("cid=hunter2 file=a", "has a space or another character that URLs don't take; take it out, or percent-encode it")]
    [InlineData("cid=hunter2&file=a#b", "has a fragment, which no server gets to see; take it out")]
    public void Query_SecretOutsideTheRules_IsRefusedWithoutShowingIt(string query, string told) => Checked.Refuses(
        WithQuery(query), $"{Delivery}.destinations[0].querySecret (curling/origin): 'youtubeQuery' holds a query with which the URL {told}.");

    [Fact]
    public void Query_SecretThatTheStackLacksOrOneTooMany_IsRefused()
    {
        Checked.Refuses(
            WithQuery("a=b", secret: "other"),
            $"{Delivery}.destinations[0].querySecret (curling/origin): 'other' is not a configuration key of this stack; set it with: pulumi config set --secret other.");
        Checked.Refuses(
            WithQuery("a=b", "?a=c"),
            $"{Delivery}.destinations[0].querySecret (curling/origin): 'youtubeQuery' is for a URL without a query, and this one has one; remove one of the two.");
    }

    [Fact]
    public void RedundantManifests_TwoHostsWithQueries_AreRefusedWithoutShowingThem() => Checked.Refuses(
        Standard("type: basicPut", "redundantManifests: true", "http://a.example.com/1?k=hunter2&f=x", "http://b.example.com/1?k=hunter2&f=y"),
        $"{Delivery}.destinations[1].url (curling/origin): 'http://b.example.com/1?[secret]' is not the folder of the other destination (http://a.example.com/1?[secret]), which redundant manifests need; use one folder and two base file names.");

    [Theory]
    [InlineData("https://acme:hunter2@origin.example.com/curling", "https://***@origin.example.com/curling", "has a user name or a password in it; move them to credentials")]
    [InlineData("https:/acme:hunter2@origin.example.com/curling", "https:***@origin.example.com/curling", "is not an http:// or https:// URL; write https://host/path")]
    public void Url_WithASecret_IsRefusedWithoutShowingIt(string url, string shown, string told) =>
        Checked.Refuses(With(url), $"{Delivery}.destinations[0].url (curling/origin): '{shown}' {told}.");

    [Fact]
    public void Url_OfBothPipelines_IsRefused() => Checked.Refuses(
        Standard("type: basicPut", "", "https://a.example.com/curling", "https://a.example.com/curling"),
        $"{Delivery}.destinations[1].url (curling/origin): 'https://a.example.com/curling' is written to by {Delivery}.destinations[0].url (curling/origin) as well; change one of them.");

    [Theory]
    [InlineData("https://a.example.com:443/curling")]
    [InlineData("HTTPS://A.example.com/curling")]
    public void Url_WrittenInAnotherWay_IsTheSamePlace(string url) => Checked.Refuses(
        Standard("type: basicPut", "", "https://a.example.com/curling", url),
        $"{Delivery}.destinations[1].url (curling/origin): 'https://a.example.com/curling' is written to by {Delivery}.destinations[0].url (curling/origin) as well; change one of them.");

    [Theory]
    [InlineData("https://a.example.com/1", 1)]
    [InlineData("http://a.example.com/1", 0)]
    public void Credentials_AbsentOverHttps_AreWarnedOf(string url, int warnings)
    {
        var read = Checked.Of(With(url));

        Assert.Empty(read.Errors);
        Assert.Equal(
            Enumerable.Repeat($"{Delivery}.destinations[0] (curling/origin): is https without credentials; make sure that its operator asks for none.", warnings), read.Warnings);
    }

    [Theory]
    [InlineData("https", 0)]
    [InlineData("http", 1)]
    public void Credentials_OverHttp_AreWarnedOf(string protocol, int warnings)
    {
        var read = Checked.Of(Sample.SinglePipeline(Sample.Delivery(
            "origin", "hls", "http", "connection: { type: basicPut }", $"url: '{protocol}://a.example.com/1', credentials: {{ username: acme, passwordParameter: p }}")));

        Assert.Empty(read.Errors);
        Assert.Equal(
            Enumerable.Repeat($"{Delivery}.destinations[0].credentials (curling/origin): belong to an http URL: unless the server asks for digest authentication, "
                + "whoever listens on the way reads the password, and can write there as this channel does; agree on https with its operator.", warnings),
            read.Warnings);
    }

    [Theory]
    [InlineData("type: basicPut, connectionRetryInterval: 0, numRetries: 3, filecacheDuration: 0, restartDelay: 0")]
    [InlineData("type: webDav, filecacheDuration: 600, restartDelay: 15, httpTransferMode: CHUNKED")]
    [InlineData("type: akamai, httpTransferMode: NON_CHUNKED, token: t, salt: s")]
    public void Connection_AtTheLimits_IsAccepted(string connection) => Checked.Accepts(With("http://a.example.com/1", connection));

    [Fact]
    public void Connection_OutOfRange_IsRefused()
    {
        const string Connection = Delivery + ".connection";

        Checked.Refuses(
            With("http://a.example.com/1", "type: basicPut, connectionRetryInterval: -1, numRetries: -1, filecacheDuration: 601, restartDelay: 16"),
            $"{Connection}.connectionRetryInterval (curling/origin): '-1' is not a number of seconds from 0 up; correct it.",
            $"{Connection}.numRetries (curling/origin): '-1' is not 3, as often as MediaLive always tries again over HTTP; remove it.",
            $"{Connection}.filecacheDuration (curling/origin): '601' is not a number of seconds from 0 to 600, which MediaLive takes; correct it.",
            $"{Connection}.restartDelay (curling/origin): '16' is not a number of seconds from 0 to 15, which MediaLive takes; correct it.");
    }

    /// <summary>
    /// MediaLive's API model of all three: "Applies only if the CDN destination URI begins with "s3" or "mediastore". For other URIs, the value is always 3."
    /// </summary>
    [Theory]
    [InlineData("basicPut")]
    [InlineData("webDav")]
    [InlineData("akamai")]
    public void Connection_OtherNumberOfRetries_IsRefused(string type) => Checked.Refuses(
        With("http://a.example.com/1", $"type: {type}, numRetries: 10"),
        $"{Delivery}.connection.numRetries (curling/origin): '10' is not 3, as often as MediaLive always tries again over HTTP; remove it.");

    [Fact]
    public void Url_WithASchemeInCapitals_IsHandedOverInLowerCase()
    {
        var delivery = Assert.IsType<HlsHttpDeliveryConfig>(Checked.Accepts(With("HTTPS://Origin.example.com/Live/curling")).Channels[0].Deliveries[0]);

        Assert.Equal("https://Origin.example.com/Live/curling", delivery.Destinations[0].Url.Text);
    }

    [Fact]
    public void ManifestUrl_WithoutProtocol_IsAcceptedWhateverThatOfItsPipeline() => Checked.Accepts(Standard(
        "type: basicPut", "baseUrlManifest: '../manifests/', baseUrlManifest1: '//c.example.com/'", "http://a.example.com/1", "https://b.example.com/1"));

    [Fact]
    public void ManifestUrl_TwoPathsWithRedundantManifests_AreForAkamaiOnly()
    {
        const string Paths = "redundantManifests: true, baseUrlContent: 'http://c.example.com/a/', baseUrlContent1: 'http://c.example.com/b/'";
        string[] urls = ["http://a.example.com/1/x", "http://a.example.com/1/y"];

        Checked.Accepts(Standard("type: akamai", Paths, urls));
        Checked.Refuses(
            Standard("type: webDav", Paths, urls),
            $"{Delivery}.baseUrlContent1 (curling/origin): 'http://c.example.com/b/' is not baseUrlContent (http://c.example.com/a/), and with redundant manifests the manifests of both pipelines have the same paths; write one path twice.");
    }

    [Fact]
    public void Connection_SettingsOfOtherTypes_AreRefusedWithoutShowingTheToken()
    {
        Checked.Refuses(
            With("http://a.example.com/1", "type: basicPut, httpTransferMode: CHUNKED, token: hunter2, salt: pepper"),
            $"{Delivery}.connection.httpTransferMode (curling/origin): 'CHUNKED' is for webDav and akamai; remove it, or change connection.type.",
            $"{Delivery}.connection.token (curling/origin): is for akamai; remove it, or change connection.type.",
            $"{Delivery}.connection.salt (curling/origin): is for akamai; remove it, or change connection.type.");
        Checked.Refuses(
            With("http://a.example.com/1", "type: akamai, token: 4711, salt: 4712"),
            $"{Delivery}.connection.token (curling/origin): is not a text; write it in quotes if it is one.",
            $"{Delivery}.connection.salt (curling/origin): is not a text; write it in quotes if it is one.");
    }

    [Fact]
    public void Connection_SecretsOfAkamai_MustBeThereAndStandAlone()
    {
        Checked.Accepts(With("http://a.example.com/1", "type: akamai, tokenSecret: akamaiToken, saltSecret: akamaiSalt") + Secrets);
        Checked.Refuses(
            With("http://a.example.com/1", "type: akamai, token: hunter2, tokenSecret: akamaiToken, salt: pepper, saltSecret: akamaiSalt") + Secrets,
            $"{Delivery}.connection (curling/origin): has both token and tokenSecret; write one of them.",
            $"{Delivery}.connection (curling/origin): has both salt and saltSecret; write one of them.");
        Checked.Refuses(
            With("http://a.example.com/1", "type: webDav, tokenSecret: akamaiToken, saltSecret: akamaiSalt") + Secrets,
            $"{Delivery}.connection.tokenSecret (curling/origin): is for akamai; remove it, or change connection.type.",
            $"{Delivery}.connection.saltSecret (curling/origin): is for akamai; remove it, or change connection.type.");
        Checked.Refuses(
            With("http://a.example.com/1", "type: akamai, tokenSecret: akamaiToken, saltSecret: akamaiSalt"),
            $"{Delivery}.connection.tokenSecret (curling/origin): 'akamaiToken' is not a configuration key of this stack; set it with: pulumi config set --secret akamaiToken.",
            $"{Delivery}.connection.saltSecret (curling/origin): 'akamaiSalt' is not a configuration key of this stack; set it with: pulumi config set --secret akamaiSalt.");
    }

    [Fact]
    public void Connection_UnknownType_NamesTheNearest() => Checked.Refuses(
        With("http://a.example.com/1", "type: webdaw"),
        $"{Delivery}.connection.type (curling/origin): 'webdaw' is not one of the values known here; perhaps 'webDav' is meant.");

    [Fact]
    public void RedundantManifests_TwoHosts_AreForAkamaiOnly()
    {
        const string First = "http://a.example.com/1/x";
        const string Second = "http://b.example.com/1/y";

        Checked.Accepts(Standard("type: akamai", "redundantManifests: true", First, Second));
        Checked.Refuses(
            Standard("type: webDav", "redundantManifests: true", First, Second),
            $"{Delivery}.destinations[1].url (curling/origin): 'http://b.example.com/1/' is not the folder of the other destination (http://a.example.com/1/), which redundant manifests need; use one folder and two base file names.");
    }

    [Fact]
    public void ManifestUrl_OtherProtocolThanItsPipeline_IsRefused() => Checked.Refuses(
        Standard(
            "type: basicPut",
            "baseUrlManifest: 'https://c.example.com/', baseUrlContent: 'http://c.example.com/', baseUrlManifest1: 'https://c.example.com/1/', baseUrlContent1: 'http://c.example.com/1/'",
            "http://a.example.com/1", "https://b.example.com/1"),
        $"{Delivery}.baseUrlManifest (curling/origin): 'https://c.example.com/' does not have the protocol of destinations[0].url; use the same protocol in both.",
        $"{Delivery}.baseUrlContent1 (curling/origin): 'http://c.example.com/1/' does not have the protocol of destinations[1].url; use the same protocol in both.");

    [Fact]
    public void CustomManifestPaths_EachWithTheOtherProtocol_AreAllRefused()
    {
        const string Rest = "does not have the protocol of destinations";
        var errors = Checked.Of(Sample.Standard(Sample.Delivery(
            "origin", "hls", "http",
            "connection: { type: basicPut }, baseUrlManifest: 'http://c/', baseUrlContent: 'http://d/', baseUrlManifest1: 'http://e/', baseUrlContent1: 'http://f/'",
            "url: 'https://a.example.com/1'", "url: 'https://a.example.com/2'"))).Errors;

        Assert.Equal(
            [
                $"{Delivery}.baseUrlManifest (curling/origin): 'http://c/' {Rest}[0].url; use the same protocol in both.",
                $"{Delivery}.baseUrlContent (curling/origin): 'http://d/' {Rest}[0].url; use the same protocol in both.",
                $"{Delivery}.baseUrlManifest1 (curling/origin): 'http://e/' {Rest}[1].url; use the same protocol in both.",
                $"{Delivery}.baseUrlContent1 (curling/origin): 'http://f/' {Rest}[1].url; use the same protocol in both.",
            ],
            errors);
    }

    private static string With(string url, string connection = "type: basicPut") =>
        Sample.SinglePipeline(Sample.Delivery("origin", "hls", "http", $"connection: {{ {connection} }}", $"url: '{url}'"));

    private static string WithQuery(string query, string inUrl = "", string secret = "youtubeQuery") => Sample.SinglePipeline(Sample.Delivery(
        "origin", "hls", "http", "connection: { type: basicPut }", $"url: 'https://a.upload.youtube.com/http_upload_hls{inUrl}', querySecret: {secret}")) + $"youtubeQuery: '{query}'";

    private static string Standard(string connection, string more, params string[] urls) => Sample.Standard(Sample.Delivery(
        "origin", "hls", "http", $"connection: {{ {connection} }}{(more.Length > 0 ? ", " : "")}{more}", [.. urls.Select(url => $"url: '{url}'")]));
}
