using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.MediaPackageV2;

public sealed class MediaPackageV2RulesTests
{
    private const string Delivery = "channels[0].deliveries[0]";

    [Theory]
    [InlineData("hls")]
    [InlineData("mediaPackage")]
    [InlineData("cmafIngest")]
    public void Names_WithinTheRules_AreAcceptedInBothClasses(string outputGroup)
    {
        Checked.Accepts(Sample.Standard(With(outputGroup, "Live_sports-1", "Curling_1-a")));
        Checked.Accepts(Sample.SinglePipeline(With(outputGroup, new string('g', 256), new string('c', 256))));
    }

    [Fact]
    public void Names_OtherCharacters_AreRefused() => Checked.Refuses(
        Sample.Standard(With("hls", "live.sports", "curling live")),
        $"{Delivery}.channelGroup: 'live.sports' is not a channel group name of 1 to 256 letters, digits, hyphens and underscores; rename the group.",
        $"{Delivery}.channelName: 'curling live' is not a channel name of 1 to 256 letters, digits, hyphens and underscores; rename it.");

    [Fact]
    public void Names_TooLong_AreRefused() => Assert.Equal(2, Checked.Of(Sample.Standard(With("hls", new string('g', 257), new string('c', 257)))).Errors.Count);

    [Fact]
    public void Names_Missing_AreRefused() => Checked.Refuses(
        Sample.Standard(Sample.Delivery("package", "cmafIngest", "mediaPackageV2")),
        $"{Delivery}.channelGroup: is missing; write it.",
        $"{Delivery}.channelName: is missing; write it.");

    [Fact]
    public void Channel_OfTwoDeliveries_IsRefused() => Checked.Refuses(
        Sample.Standard(With("hls", "live", "curling"), With("cmafIngest", "live", "curling", "other")),
        "channels[0].deliveries[1].channelName: 'MediaPackage v2 channel live/curling' is written to by channels[0].deliveries[0].channelName as well; change one of them.");

    [Fact]
    public void Channel_OfThatNameInAnotherGroup_IsAnotherChannel() =>
        Checked.Accepts(Sample.Standard(With("hls", "live", "curling"), With("cmafIngest", "other", "curling", "other")));

    [Fact]
    public void Channel_OfThatNameInAnotherRegion_IsAnotherChannel() => Checked.Accepts(Sample.Standard(
        With("hls", "live", "curling"),
        Sample.Delivery("abroad", "mediaPackage", "mediaPackageV2", "channelGroup: live, channelName: curling, region: eu-west-1")));

    [Fact]
    public void Region_NoRegion_IsRefused() => Checked.Refuses(
        Sample.Standard(Sample.Delivery("package", "mediaPackage", "mediaPackageV2", "channelGroup: live, channelName: curling, region: Ireland")),
        $"{Delivery}.region: 'Ireland' is not the name of a Region; write one such as eu-west-1.");

    [Theory]
    [InlineData("hls")]
    [InlineData("cmafIngest")]
    public void Region_OfAGroupThatWritesToUrls_IsUnknown(string outputGroup) => Checked.Refuses(
        Sample.Standard(Sample.Delivery("package", outputGroup, "mediaPackageV2", "channelGroup: live, channelName: curling, region: eu-west-1")),
        $"{Delivery}.region: is not a key known here; use one of channelGroup, channelName, downstream, formerly, name, outputGroup.");

    private static string With(string outputGroup, string group, string channel, string name = "package") =>
        Sample.Delivery(name, outputGroup, "mediaPackageV2", $"channelGroup: '{group}', channelName: '{channel}'");
}
