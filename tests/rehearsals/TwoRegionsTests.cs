using MediaLive.Delivery.Rehearsals.Support;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>A delivery to MediaPackage channels of one name in two Regions.</summary>
public sealed class TwoRegionsTests
{
    [Fact]
    public async Task TwoRegions_EachChannel_IsMadeAndWrittenToInItsOwn()
    {
        using var stack = new RehearsedStack(Row.Stack("STANDARD", Row.Named("cmafingest-two-regions")));

        var made = await stack.UpAsync();

        Assert.Equal(
            [
                "aws-native:mediapackagev2:Channel arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/live-sports/channel/curling-both",
                "aws-native:mediapackagev2:Channel arn:aws:mediapackagev2:us-west-2:123456789012:channelGroup/live-sports/channel/curling-both",
                "aws-native:mediapackagev2:ChannelGroup arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/live-sports",
                "aws-native:mediapackagev2:ChannelGroup arn:aws:mediapackagev2:us-west-2:123456789012:channelGroup/live-sports",
            ],
            made.Ids.Where(id => id.StartsWith("aws-native:mediapackagev2:Channel", StringComparison.Ordinal) && id.Contains(" arn:", StringComparison.Ordinal)));
        var urls = made.Urls("curling/cmafingest-two-regions").ToList();
        Assert.Distinct(urls);
        Assert.Collection(
            urls,
            url => Assert.Matches(Ingest(1, "us-west-2"), url),
            url => Assert.Matches(Ingest(2, "us-west-2"), url),
            url => Assert.Matches(Ingest(1, "eu-west-1"), url),
            url => Assert.Matches(Ingest(2, "eu-west-1"), url));

        static string Ingest(int endpoint, string region) =>
            $@"^https://[a-z]+-{endpoint}\.ingest\.[a-z]+\.mediapackagev2\.{region}\.amazonaws\.com/in/v1/live-sports/{endpoint}/curling-both/$";
    }
}
