using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.MediaPackage;

public sealed class MediaPackageRulesTests
{
    private const string Delivery = "channels[0].deliveries[0]";

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
    [InlineData("destinations: []", "destinations")]
    public void Keys_OfOtherHlsDownstreams_AreUnknown(string keys, string key) => Checked.Refuses(
        Sample.Standard(Sample.Delivery("package", "hls", "mediaPackage", $"channelId: curling, {keys}")),
        $"{Delivery}.{key} (curling/package): is not a key known here; use one of channelId, downstream, formerly, name, outputGroup, outputs.");

    private static string With(string outputGroup, string id, string name = "package") =>
        Sample.Delivery(name, outputGroup, "mediaPackage", $"channelId: '{id}'");
}
