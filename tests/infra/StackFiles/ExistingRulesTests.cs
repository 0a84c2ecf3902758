using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.StackFiles;

/// <summary>What exists is read before anything is registered, so that a wrong name is a mistake in the stack file.</summary>
[Collection(Deployed.Serially)]
public sealed class ExistingRulesTests
{
    private const string Function = "aws:cloudcontrol/getResource:getResource";

    [Fact]
    public async Task Existing_NotThere_IsToldWithEverythingElseInThePreview()
    {
        var (error, deployed) = await Deployed.RefusedAsync(Sample.Standard(
            Sample.Delivery("a", "hls", "mediaPackage", "channelId: missing, existing: true, storePasswords: true"),
            Sample.Delivery("b", "mediaPackage", "mediaPackage", "channelId: also-missing, existing: true"),
            Sample.Delivery("c", "cmafIngest", "mediaPackageV2", "channelGroup: live, channelName: missing, existing: true"),
            Sample.Delivery("d", "cmafIngest", "mediaPackageV2", "channelGroup: group-missing, channelName: d"),
            Sample.Delivery("e", "cmafIngest", "mediaPackageV2", "channelGroup: group-missing, channelName: e, additional: { region: eu-west-1, channelName: missing, existing: true }"))
            + "channelGroups: { group-missing: { existing: true } }\ntags: { aws:team: live }");

        const string V2 = "AWS::MediaPackageV2::Channel";
        Assert.Equal(
            [
                "The stack file has 6 mistake(s), and nothing was registered:",
                "tags.aws:team: 'aws:team' is a key that starts with aws:, which AWS keeps for itself; write another key.",
                Error("channels[0].deliveries[0].channelId (curling/a)", "missing", "AWS::MediaPackage::Channel", "missing", "mediapackage:DescribeChannel"),
                Error("channels[0].deliveries[1].channelId (curling/b)", "also-missing", "AWS::MediaPackage::Channel", "also-missing", "mediapackage:DescribeChannel"),
                Error("channels[0].deliveries[2].channelName (curling/c)", "live/missing in us-west-2", V2, "arn:aws:mediapackagev2:us-west-2:123456789012:channelGroup/live/channel/missing", "mediapackagev2:GetChannel"),
                Error("channelGroups.group-missing", "group-missing in us-west-2", $"{V2}Group", "arn:aws:mediapackagev2:us-west-2:123456789012:channelGroup/group-missing", "mediapackagev2:GetChannelGroup"),
                Error("channels[0].deliveries[4].additional (curling/e)", "group-missing/missing in eu-west-1", V2, "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/group-missing/channel/missing", "mediapackagev2:GetChannel"),
            ],
            error.Split('\n'));
        Assert.Empty(deployed.Registrations);
    }

    [Theory]
    [InlineData("hls", "curling", "is a channel that takes in CMAF, and this delivery sends HLS")]
    [InlineData("cmafIngest", "curling-hls", "is a channel that takes in HLS, and this delivery sends CMAF")]
    [InlineData("mediaPackage", "curling-hls", "is a channel that takes in HLS, and this delivery sends CMAF")]
    public async Task Channel_ThatTakesInSomethingElse_IsRefused(string outputGroup, string channel, string rule) => Assert.EndsWith(
        $"\nchannels[0].deliveries[0].channelName (curling/package): 'live/{channel} in us-west-2' {rule}; use another channel, since the input type of one can't be changed.",
        (await Deployed.RefusedAsync(Sample.Standard(Sample.Delivery("package", outputGroup, "mediaPackageV2", $"channelGroup: live, channelName: {channel}, existing: true")))).Error,
        StringComparison.Ordinal);

    [Fact]
    public async Task Channel_WithoutIngestEndpoints_IsRefusedWhereTheirUrlsAreNeeded()
    {
        Assert.EndsWith(
            "\nchannels[0].deliveries[0].channelId (curling/package): 'no-ingest' is a channel of which AWS tells no two ingest endpoints; write as destinations its URLs and credentials, or use another.",
            (await Deployed.RefusedAsync(Sample.Standard(Sample.Delivery("package", "hls", "mediaPackage", "channelId: no-ingest, existing: true, storePasswords: true")))).Error,
            StringComparison.Ordinal);
        Assert.NotEmpty((await Deployed.PreviewAsync(Sample.Standard(Sample.Delivery("package", "mediaPackage", "mediaPackage", "channelId: no-ingest, existing: true")))).Registrations);
    }

    [Fact]
    public async Task ChannelV2_WithoutIngestEndpoints_IsRefusedWhereTheirUrlsAreNeeded()
    {
        const string Channel = "channelGroup: live, channelName: no-ingest, existing: true";
        Assert.EndsWith(
            "\nchannels[0].deliveries[0].channelName (curling/package): 'live/no-ingest in us-west-2' is a channel of which AWS tells no two ingest endpoints; look at it in MediaPackage, or use another.",
            (await Deployed.RefusedAsync(Sample.Standard(Sample.Delivery("package", "cmafIngest", "mediaPackageV2", Channel)))).Error,
            StringComparison.Ordinal);
        Assert.NotEmpty((await Deployed.PreviewAsync(Sample.Standard(Sample.Delivery("package", "mediaPackage", "mediaPackageV2", Channel)))).Registrations);
    }

    [Fact]
    public async Task Group_OfSeveralDeliveries_IsReadOnceInEachRegion()
    {
        var deployed = await Deployed.PreviewAsync(Sample.Standard(
            Sample.Delivery("a", "cmafIngest", "mediaPackageV2", "channelGroup: live, channelName: a, additional: { region: eu-west-1 }"),
            Sample.Delivery("b", "cmafIngest", "mediaPackageV2", "channelGroup: live, channelName: b"))
            + "channelGroups: { live: { existing: true } }");

        Assert.Equal(2, deployed.Calls.Count(call => call.StartsWith(Function, StringComparison.Ordinal)));
        Assert.Empty(deployed.All("aws-native:mediapackagev2:ChannelGroup"));
    }

    [Fact]
    public async Task Nothing_WhereEverythingIsMade_IsRead() =>
        Assert.DoesNotContain((await Deployed.EveryRowAsync()).Calls, call => call.StartsWith(Function, StringComparison.Ordinal));

    [Fact]
    public async Task Owner_OfThisAccount_IsRefused() => Assert.EndsWith(
        "\nchannels[0].deliveries[0].ownerAccount (curling/package): '123456789012' is the account of this stack; remove it and destinations, and write the channel's names with existing: true.",
        (await Deployed.RefusedAsync(Sample.SinglePipeline(Sample.Delivery("package", "cmafIngest", "mediaPackageV2", "ownerAccount: '123456789012'",
            "url: 'https://a-1.ingest.b.mediapackagev2.us-west-2.amazonaws.com/in/v1/live/1/curling/'")))).Error,
        StringComparison.Ordinal);

    private static string Error(string path, string value, string type, string id, string action) =>
        $"{path}: '{value}' can't be read in AWS (reading Cloud Control API ({type}) Resource ({id}): couldn't find resource); correct it, or allow cloudformation:GetResource and {action}.";
}
