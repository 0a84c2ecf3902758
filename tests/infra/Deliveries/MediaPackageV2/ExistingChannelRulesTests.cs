using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.MediaPackageV2;

/// <summary>Channels and groups that another stack makes, and channels of another account.</summary>
public sealed class ExistingChannelRulesTests
{
    private const string Delivery = "channels[0].deliveries[0]";

    private const string Owner = "ownerAccount: '210987654321'";

    [Theory]
    [InlineData("hls")]
    [InlineData("mediaPackage")]
    [InlineData("cmafIngest")]
    public void Channel_Existing_IsAcceptedWithEitherPolicy(string outputGroup)
    {
        Checked.Accepts(Sample.Standard(Named(outputGroup, "existing: true")));
        Checked.Accepts(Sample.Standard(Named(outputGroup, "existing: true, policy: leave")));
        Checked.Accepts(Sample.Standard(Named(outputGroup, "existing: true, policy: manage")));
    }

    [Fact]
    public void Policy_OfAChannelThatIsMade_IsRefused() => Checked.Refuses(
        Sample.Standard(Named("cmafIngest", "policy: manage, additional: { region: eu-west-1, policy: manage }")),
        $"{Delivery}.policy (curling/package): 'manage' is for existing channels of ours; add existing: true, or remove it.",
        $"{Delivery}.additional.policy (curling/package): 'manage' is for existing channels of ours; add existing: true, or remove it.");

    [Theory]
    [InlineData("hls", "index")]
    [InlineData("cmafIngest", "")]
    public void Urls_AsTheirOwnerGaveThem_AreAccepted(string outputGroup, string file)
    {
        Checked.Accepts(Sample.Standard(With(outputGroup, Owner, Url(1, file), Url(2, file))));
        Checked.Accepts(Sample.SinglePipeline(With(outputGroup, Owner, Url(2, file))));
    }

    /// <summary>In the example of the MediaLive User Guide, both URLs for CMAF have a 1 in their paths.</summary>
    [Fact]
    public void Urls_OfCmafInTheGuide_AreAccepted() => Checked.Accepts(Sample.Standard(With("cmafIngest", Owner,
        "https://mz82o4-1.ingest.hnycui.mediapackagev2.us-west-2.amazonaws.com/in/v1/curling-channel-group/1/curling-channel/",
        "https://mz82o4-2.ingest.hnycui.mediapackagev2.us-west-2.amazonaws.com/in/v1/curling-channel-group/1/curling-channel/")));

    [Theory]
    [InlineData("hls", "", "does not end in a file prefix such as /index, as the URLs of a channel do that takes in HLS; write the URL of one whose input type is HLS, as its owner gave it.")]
    [InlineData("hls", "index/", "does not end in a file prefix such as /index, as the URLs of a channel do that takes in HLS; write the URL of one whose input type is HLS, as its owner gave it.")]
    [InlineData("cmafIngest", "index", "does not end in '/' behind the channel's name, as the URLs of a channel do that takes in CMAF; write the URL of one whose input type is CMAF, as its owner gave it.")]
    public void Url_OfTheOtherInputType_IsRefused(string outputGroup, string file, string error) => Checked.Refuses(
        Sample.SinglePipeline(With(outputGroup, Owner, Url(1, file))),
        $"{Delivery}.destinations[0].url (curling/package): '{Url(1, file)}' {error}");

    [Theory]
    [InlineData("http://a-1.ingest.b.mediapackagev2.us-west-2.amazonaws.com/in/v1/live/1/curling/")]
    [InlineData("https://a.mediapackage.us-west-2.amazonaws.com/in/v2/1/2/channel")]
    [InlineData("https://203.0.113.55/ingest/curling/")]
    [InlineData("https://a-3.ingest.b.mediapackagev2.us-west-2.amazonaws.com/in/v1/live/1/curling/")]
    [InlineData("arn:aws:mediapackagev2:us-west-2:210987654321:channelGroup/live/channel/curling")]
    public void Url_ThatIsNoIngestUrl_IsRefused(string url) => Checked.Refuses(
        Sample.SinglePipeline(With("cmafIngest", Owner, url)),
        $"{Delivery}.destinations[0].url (curling/package): '{url}' is not an ingest URL of MediaPackage v2; write it as the channel's owner gave it: https://….ingest.….mediapackagev2.<region>.amazonaws.com/in/v1/….");

    [Fact]
    public void Urls_OfTwoChannels_AreRefused() => Checked.Refuses(
        Sample.Standard(With("cmafIngest", Owner, Url(1, ""), Url(2, "").Replace("curling", "hockey", StringComparison.Ordinal))),
        $"{Delivery}.destinations[1].url (curling/package): '{Url(2, "").Replace("curling", "hockey", StringComparison.Ordinal)}' is of another channel than destinations[0]; write the two URLs of one channel.");

    [Fact]
    public void Urls_OfOneEndpoint_AreRefused() => Checked.Refuses(
        Sample.Standard(With("cmafIngest", Owner, Url(1, ""), Url(1, ""))),
        $"{Delivery}.destinations[1].url (curling/package): 'ingest endpoint 1 of MediaPackage v2 channel live/curling in us-west-2 of account 210987654321' is written to by {Delivery}.destinations[0].url (curling/package) as well; change one of them.");

    [Fact]
    public void Urls_WithoutTheirOwner_AreRefused() => Checked.Refuses(
        Sample.SinglePipeline(With("cmafIngest", "policy: leave", Url(1, ""))),
        $"{Delivery}.ownerAccount (curling/package): is missing, and the role's permission names the account of the channel; write its 12 digits, in quotes.");

    [Fact]
    public void Owner_WithoutUrls_IsRefused() => Checked.Refuses(
        Sample.Standard(Named("cmafIngest", Owner)),
        $"{Delivery}.ownerAccount (curling/package): '210987654321' is for a channel whose ingest URLs are given; add destinations, or remove it.");

    [Fact]
    public void Urls_AndNames_AreRefused() => Checked.Refuses(
        Sample.SinglePipeline(With("hls", $"{Owner}, channelName: curling, existing: true", Url(1, "index"))),
        $"{Delivery}.destinations (curling/package): is for a channel of another account, and channelGroup or channelName names one of ours; remove the one or the other.",
        $"{Delivery}.existing (curling/package): 'true' is for channels of ours, and destinations are of another account's; remove one of the two.");

    [Fact]
    public void Additional_OfAnotherAccountsChannel_NamesItsOwn()
    {
        Checked.Accepts(Sample.SinglePipeline(With("cmafIngest", $"{Owner}, additional: {{ region: eu-west-1, channelGroup: live, channelName: curling }}", Url(1, ""))));
        Checked.Refuses(
            Sample.SinglePipeline(With("cmafIngest", $"{Owner}, additional: {{ region: eu-west-1, channelGroup: live }}", Url(1, ""))),
            $"{Delivery}.additional (curling/package): leaves out a name, and the delivery's own channel, which is not ours, lends it none; write channelGroup and channelName in it.");
    }

    [Fact]
    public void Region_OfAUrl_MustHaveMediaPackage()
    {
        var url = Url(1, "").Replace("us-west-2", "us-west-9", StringComparison.Ordinal);
        Checked.Refuses(
            Sample.SinglePipeline(With("cmafIngest", Owner, url)),
            $"{Delivery}.destinations[0].url (curling/package): 'us-west-9' is not a Region that infra/Configuration/regions.json knows; perhaps 'us-west-1' is meant.");
    }

    [Theory]
    [InlineData("channelGroups: { live: { existing: true } }")]
    [InlineData("channelGroups: { '{stack}': { existing: true } }", "'{stack}'")]
    public void Group_Existing_IsAccepted(string section, string group = "live") =>
        Checked.Accepts(Sample.Standard(Sample.Delivery("package", "hls", "mediaPackageV2", $"channelGroup: {group}, channelName: curling")) + section);

    [Theory]
    [InlineData("lives: { existing: true }", "channelGroups.lives: is a channel group that no delivery names; remove it, or correct it: perhaps 'live' is meant.")]
    [InlineData("live: {}", "channelGroups.live: says nothing of the group; write existing: true, or remove it.")]
    public void Group_OfNoUse_IsRefused(string group, string error) =>
        Checked.Refuses(Sample.Standard(Named("hls", "existing: true")) + $"channelGroups: {{ {group} }}", error);

    /// <summary>What exists counts already, and AWS has raised the quota if need be.</summary>
    [Fact]
    public void Quota_OfChannels_CountsThoseThatAreMade()
    {
        string[] Deliveries(string more) => [.. Enumerable.Range(0, 11).Select(number =>
            Sample.Delivery($"d{number}", "cmafIngest", "mediaPackageV2", $"channelGroup: live, channelName: c{number}{more}"))];

        Assert.Single(Checked.Of(Sample.Standard(Deliveries(""))).Warnings);
        Assert.Empty(Checked.Of(Sample.Standard(Deliveries(", existing: true"))).Warnings);
    }

    private static string Named(string outputGroup, string more) =>
        Sample.Delivery("package", outputGroup, "mediaPackageV2", $"channelGroup: live, channelName: curling, {more}");

    private static string With(string outputGroup, string more, params string[] urls) =>
        Sample.Delivery("package", outputGroup, "mediaPackageV2", more, [.. urls.Select(url => $"url: '{url}'")]);

    private static string Url(int endpoint, string file) =>
        $"https://mz82o4-{endpoint}.ingest.hnycui.mediapackagev2.us-west-2.amazonaws.com/in/v1/live/{endpoint}/curling/{file}";
}
