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
        $"{Delivery}.channelGroup (curling/package): 'live.sports' is not a channel group name of 1 to 256 letters, digits, hyphens and underscores; rename the group.",
        $"{Delivery}.channelName (curling/package): 'curling live' is not a channel name of 1 to 256 letters, digits, hyphens and underscores; rename it.");

    [Fact]
    public void Names_TooLong_AreRefused() => Assert.Equal(2, Checked.Of(Sample.Standard(With("hls", new string('g', 257), new string('c', 257)))).Errors.Count);

    [Fact]
    public void Names_Missing_AreRefused() => Checked.Refuses(
        Sample.Standard(Sample.Delivery("package", "cmafIngest", "mediaPackageV2")),
        $"{Delivery}.channelGroup (curling/package): is missing; write channelGroup and channelName for a channel of this account, or ownerAccount and destinations for one of another.",
        $"{Delivery}.channelName (curling/package): is missing; write channelGroup and channelName for a channel of this account, or ownerAccount and destinations for one of another.");

    [Fact]
    public void Names_OfTheMediaPackageGroup_AreNeeded() => Checked.Refuses(
        Sample.Standard(Sample.Delivery("package", "mediaPackage", "mediaPackageV2")),
        $"{Delivery}.channelGroup (curling/package): is missing; write it.",
        $"{Delivery}.channelName (curling/package): is missing; write it.");

    [Fact]
    public void Channel_OfTwoDeliveries_IsRefused() => Checked.Refuses(
        Sample.Standard(With("hls", "live", "curling"), With("cmafIngest", "live", "curling", "other")),
        "channels[0].deliveries[1].channelName (curling/other): 'MediaPackage v2 channel live/curling in us-west-2' is written to by channels[0].deliveries[0].channelName (curling/package) as well; change one of them.");

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
        $"{Delivery}.region (curling/package): 'Ireland' is not the name of a Region; write one such as eu-west-1.");

    [Theory]
    [InlineData("hls", "")]
    [InlineData("cmafIngest", "additional, ")]
    public void Region_OfAGroupThatWritesToUrls_IsUnknown(string outputGroup, string also) => Checked.Refuses(
        Sample.Standard(Sample.Delivery("package", outputGroup, "mediaPackageV2", "channelGroup: live, channelName: curling, region: eu-west-1")),
        $"{Delivery}.region (curling/package): is not a key known here; use one of {also}channelGroup, channelName, destinations, downstream, existing, formerly, name, outputGroup, outputs, ownerAccount, policy.");

    [Theory]
    [InlineData("us-west-2")]
    [InlineData("'{region}'")]
    public void Region_OfTheStackItself_IsTheSamePlaceAsNone(string region) => Checked.Refuses(
        Sample.Standard(With("hls", "live", "curling"), Group("other", $"region: {region}")),
        "channels[0].deliveries[1].channelName (curling/other): 'MediaPackage v2 channel live/curling in us-west-2' is written to by channels[0].deliveries[0].channelName (curling/package) as well; change one of them.");

    [Theory]
    [InlineData("mediaPackage")]
    [InlineData("cmafIngest")]
    public void Additional_InAnotherRegion_IsAcceptedInBothClasses(string outputGroup)
    {
        Checked.Accepts(Sample.Standard(WithAdditional(outputGroup, "region: eu-west-1")));
        Checked.Accepts(Sample.SinglePipeline(WithAdditional(outputGroup, "region: eu-west-1, channelGroup: '{stack}_1', channelName: Curling-2")));
    }

    [Theory]
    [InlineData("mediaPackage")]
    [InlineData("cmafIngest")]
    public void Additional_InTheStacksRegion_IsRefusedOnce(string outputGroup) => Checked.Refuses(
        Sample.Standard(WithAdditional(outputGroup, "region: us-west-2, channelGroup: live")),
        $"{Delivery}.additional.region (curling/package): 'us-west-2' is the Region of the delivery's own channel; name another, or take additional away.");

    [Fact]
    public void Additional_OfAChannelAbroad_IsInAnotherRegionThanThat()
    {
        Checked.Accepts(Sample.Standard(Group("package", "region: eu-west-1, additional: { region: us-west-2 }")));
        Checked.Refuses(
            Sample.Standard(Group("package", "region: eu-west-1, additional: { region: eu-west-1 }")),
            $"{Delivery}.additional.region (curling/package): 'eu-west-1' is the Region of the delivery's own channel; name another, or take additional away.");
    }

    [Fact]
    public void Additional_OtherCharacters_AreRefused() => Checked.Refuses(
        Sample.Standard(WithAdditional("cmafIngest", "region: Ireland, channelGroup: live.sports, channelName: curling live")),
        $"{Delivery}.additional.region (curling/package): 'Ireland' is not the name of a Region; write one such as eu-west-1.",
        $"{Delivery}.additional.channelGroup (curling/package): 'live.sports' is not a channel group name of 1 to 256 letters, digits, hyphens and underscores; rename the group.",
        $"{Delivery}.additional.channelName (curling/package): 'curling live' is not a channel name of 1 to 256 letters, digits, hyphens and underscores; rename it.");

    [Fact]
    public void Additional_WithoutARegion_IsRefused() => Checked.Refuses(
        Sample.Standard(WithAdditional("cmafIngest", "channelName: curling")),
        $"{Delivery}.additional.region (curling/package): is missing; write it.");

    [Fact]
    public void Additional_OfHls_IsUnknown() => Checked.Refuses(
        Sample.Standard(WithAdditional("hls", "region: eu-west-1")),
        $"{Delivery}.additional (curling/package): is not a key known here; use one of channelGroup, channelName, destinations, downstream, existing, formerly, name, outputGroup, outputs, ownerAccount, policy.");

    [Fact]
    public void Additional_OfTwoDeliveries_IsRefused() => Checked.Refuses(
        Sample.Standard(
            WithAdditional("cmafIngest", "region: eu-west-1"),
            Sample.Delivery("other", "cmafIngest", "mediaPackageV2", "channelGroup: live, channelName: other, additional: { region: eu-west-1, channelName: curling }")),
        "channels[0].deliveries[1].additional (curling/other): 'MediaPackage v2 channel live/curling in eu-west-1' is written to by channels[0].deliveries[0].additional (curling/package) as well; change one of them.");

    [Fact]
    public void Additional_TheOwnOneOfAnother_IsRefused() => Checked.Refuses(
        Sample.Standard(Group("abroad", "region: eu-west-1"), WithAdditional("cmafIngest", "region: eu-west-1")),
        "channels[0].deliveries[1].additional (curling/package): 'MediaPackage v2 channel live/curling in eu-west-1' is written to by channels[0].deliveries[0].channelName (curling/abroad) as well; change one of them.");

    [Theory]
    [InlineData("package-additional")]
    [InlineData("package-additional-0")]
    [InlineData("package-additional-1")]
    public void Additional_NamedAsAnotherDelivery_IsRefused(string name)
    {
        var (other, additional) = (With("cmafIngest", "live", "other", name), WithAdditional("cmafIngest", "region: eu-west-1"));
        const string Remedy = "rename one of them.";

        Checked.Accepts(Sample.Standard(other, With("cmafIngest", "live", "curling")));
        Checked.Refuses(Sample.Standard(additional, other),
            $"channels[0].deliveries[1].name (curling/{name}): '{name}' makes the resource name curling-{name}, which {Delivery} (curling/package) makes as well; {Remedy}");
        Checked.Refuses(Sample.Standard(other, additional),
            $"channels[0].deliveries[1].name (curling/package): 'package' makes the resource name curling-{name}, which {Delivery} (curling/{name}) makes as well; {Remedy}");
    }

    private static string Group(string name, string more) =>
        Sample.Delivery(name, "mediaPackage", "mediaPackageV2", $"channelGroup: live, channelName: curling, {more}");

    private static string WithAdditional(string outputGroup, string additional) =>
        Sample.Delivery("package", outputGroup, "mediaPackageV2", $"channelGroup: live, channelName: curling, additional: {{ {additional} }}");

    private static string With(string outputGroup, string group, string channel, string name = "package") =>
        Sample.Delivery(name, outputGroup, "mediaPackageV2", $"channelGroup: '{group}', channelName: '{channel}'");
}
