using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.MediaPackage;

public sealed class MediaPackageRulesTests
{
    private const string Delivery = "channels[0].deliveries[0]";

    private const string Credentials = "credentials: { username: u, passwordParameter: /partner/password }";

    private const string Urls = "destinations: ["
        + "{ url: 'https://a.mediapackage.us-west-2.amazonaws.com/in/v2/1/2/channel', " + Credentials + " }, "
        + "{ url: 'https://a.mediapackage.us-west-2.amazonaws.com/in/v2/1/3/channel', " + Credentials + " }]";

    [Theory]
    [InlineData("hls")]
    [InlineData("mediaPackage")]
    public void ChannelId_WithinTheRules_IsAcceptedInBothClasses(string outputGroup)
    {
        Checked.Accepts(Sample.Standard(With(outputGroup, "Curling_live-1")));
        Checked.Accepts(Sample.SinglePipeline(With(outputGroup, new string('c', 256))));
    }

    [Theory]
    [InlineData("curling live")]
    [InlineData("curling.live")]
    [InlineData("curling/live")]
    public void ChannelId_OtherCharacters_IsRefused(string id) => Checked.Refuses(
        Sample.Standard(With("hls", id)),
        $"{Delivery}.channelId (curling/package): '{id}' is not a channel id of 1 to 256 letters, digits, hyphens and underscores; rename it.");

    [Fact]
    public void ChannelId_TooLong_IsRefused() => Assert.Single(Checked.Of(Sample.Standard(With("hls", new string('c', 257)))).Errors);

    [Fact]
    public void ChannelId_Missing_IsRefused() => Checked.Refuses(
        Sample.Standard(Sample.Delivery("package", "mediaPackage", "mediaPackage")), $"{Delivery}.channelId (curling/package): is missing; write it.");

    [Fact]
    public void ChannelId_OfTwoDeliveries_IsRefused() => Checked.Refuses(
        Sample.Standard(With("hls", "curling"), With("mediaPackage", "curling", "other")),
        "channels[0].deliveries[1].channelId (curling/other): 'MediaPackage channel curling' is written to by channels[0].deliveries[0].channelId (curling/package) as well; change one of them.");

    [Fact]
    public void ChannelId_OtherCase_IsAnotherChannel() =>
        Checked.Accepts(Sample.Standard(With("hls", "curling"), With("mediaPackage", "Curling", "other")));

    [Theory]
    [InlineData("redundantManifests: true", "redundantManifests")]
    [InlineData("baseUrlManifest: 'https://a.example.com/'", "baseUrlManifest")]
    public void Keys_OfOtherHlsDownstreams_AreUnknown(string keys, string key) => Checked.Refuses(
        Sample.Standard(Sample.Delivery("package", "hls", "mediaPackage", $"channelId: curling, {keys}")),
        $"{Delivery}.{key} (curling/package): is not a key known here; use one of channelId, destinations, downstream, existing, formerly, name, outputGroup, outputs, storePasswords.");

    [Theory]
    [InlineData("channelId: curling, existing: true, storePasswords: true")]
    [InlineData("channelId: curling")]
    public void Way_OfOurChannel_IsAccepted(string keys) => Checked.Accepts(Sample.Standard(Hls(keys)));

    [Theory]
    [InlineData("", "channelId (curling/package): is missing, and so is destinations; write channelId for a channel of this account, or as destinations the URLs and credentials that its operator gave.")]
    [InlineData("destinations: []", "channelId (curling/package): is missing, and so is destinations; write channelId for a channel of this account, or as destinations the URLs and credentials that its operator gave.")]
    [InlineData("existing: true, storePasswords: true, " + Urls, "existing (curling/package): 'true' is for the channel that channelId names; write channelId, or remove it.")]
    [InlineData("channelId: curling, " + Urls, "destinations (curling/package): is for a channel that is not ours, and channelId names one of ours; remove one of the two.")]
    [InlineData("channelId: curling, existing: true", "storePasswords (curling/package): is not true, and MediaLive needs the passwords of the channel in SSM parameters; write storePasswords: true, or as destinations its URLs, with the parameters that hold its passwords.")]
    [InlineData("channelId: curling, storePasswords: true", "storePasswords (curling/package): 'true' is for an existing channel; add existing: true, or remove it.")]
    public void Way_NoneOrTwoOrHalfOfOne_IsRefused(string keys, string error) =>
        Checked.Refuses(Sample.Standard(Hls(keys)), $"{Delivery}.{error}");

    /// <summary>MediaLive finds the endpoints of this group by itself, and needs no password.</summary>
    [Fact]
    public void Passwords_OfTheMediaPackageGroup_AreUnknown()
    {
        Checked.Accepts(Sample.Standard(Sample.Delivery("package", "mediaPackage", "mediaPackage", "channelId: curling, existing: true")));
        Checked.Refuses(
            Sample.Standard(Sample.Delivery("package", "mediaPackage", "mediaPackage", "channelId: curling, existing: true, storePasswords: true")),
            $"{Delivery}.storePasswords (curling/package): is not a key known here; use one of channelId, downstream, existing, formerly, name, outputGroup.");
    }

    [Fact]
    public void Urls_AsTheirOperatorGaveThem_AreAccepted() => Checked.Accepts(Sample.Standard(Hls(Urls)));

    [Theory]
    [InlineData("http://a.mediapackage.us-west-2.amazonaws.com/in/v2/1/2/channel", "is not https, the only way in to MediaPackage; write the URL as its operator gave it.")]
    [InlineData("https://a-1.ingest.b.mediapackagev2.us-west-2.amazonaws.com/in/v1/g/1/c/index", "is an ingest URL of MediaPackage v2, which takes no password; write downstream: mediaPackageV2.")]
    [InlineData("https://a.mediapackage.us-west-2.amazonaws.com/in/v2/1/2/channel/", "ends in '/', where MediaLive would write no file; write the URL as its operator gave it.")]
    public void Url_ThatIsNoIngestUrl_IsRefused(string url, string error) => Checked.Refuses(
        Sample.SinglePipeline(Hls($"destinations: [{{ url: '{url}', {Credentials} }}]")),
        $"{Delivery}.destinations[0].url (curling/package): '{url}' {error}");

    [Fact]
    public void Url_WithoutCredentials_IsRefused() => Checked.Refuses(
        Sample.SinglePipeline(Hls("destinations: [{ url: 'https://a.mediapackage.us-west-2.amazonaws.com/in/v2/1/2/channel' }]")),
        $"{Delivery}.destinations[0].credentials (curling/package): is missing; write it.");

    [Fact]
    public void Urls_OneForTwoPipelines_IsRefused() => Checked.Refuses(
        Sample.Standard(Hls($"destinations: [{{ url: 'https://a.mediapackage.us-west-2.amazonaws.com/in/v2/1/2/channel', {Credentials} }}]")),
        $"{Delivery}.destinations (curling/package): lists 1 destination(s), and a STANDARD channel needs exactly two, pipeline 0 first; list 2.");

    [Fact]
    public void Urls_TheSameTwice_IsRefused() => Checked.Refuses(
        Sample.Standard(Hls(Urls.Replace("/3/", "/2/", StringComparison.Ordinal))),
        $"{Delivery}.destinations[1].url (curling/package): 'https://a.mediapackage.us-west-2.amazonaws.com/in/v2/1/2/channel' is written to by {Delivery}.destinations[0].url (curling/package) as well; change one of them.");

    private static string Hls(string keys) => Sample.Delivery("package", "hls", "mediaPackage", keys);

    private static string With(string outputGroup, string id, string name = "package") =>
        Sample.Delivery(name, outputGroup, "mediaPackage", $"channelId: '{id}'");
}
