using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.S3;

/// <summary>What a channel takes of each kind of group.</summary>
public sealed class S3DeliveryRulesTests
{
    [Fact]
    public void Archive_SecondOneInAChannel_IsRefused() => Checked.Refuses(
        Sample.SinglePipeline(Groups("archive", 3)),
        "channels[0].deliveries[1].outputGroup (curling/archive-1): 'archive' stands more than 1 time(s) in this channel, which MediaLive does not accept; move it to another channel.",
        "channels[0].deliveries[2].outputGroup (curling/archive-2): 'archive' stands more than 1 time(s) in this channel, which MediaLive does not accept; move it to another channel.");

    [Fact]
    public void FrameCapture_FourthOneInAChannel_IsRefused() => Checked.Refuses(
        Sample.SinglePipeline(Groups("frameCapture", 4)),
        "channels[0].deliveries[3].outputGroup (curling/framecapture-3): 'frameCapture' stands more than 3 time(s) in this channel, which MediaLive does not accept; move it to another channel.");

    [Fact]
    public void Groups_AsManyAsAChannelTakes_AreAccepted() =>
        Checked.Accepts(Sample.SinglePipeline([.. Groups("archive", 1), .. Groups("frameCapture", 3), .. Groups("hls", 5)]));

    [Theory]
    [InlineData("archive")]
    [InlineData("frameCapture")]
    public void Group_SettingsOfHls_AreNotKnown(string outputGroup) => Checked.Refuses(
        Sample.SinglePipeline(Sample.S3("a", outputGroup, ["s3ssl://acme/a"], "redundantManifests: true")),
        "channels[0].deliveries[0].redundantManifests (curling/a): is not a key known here; use one of destinations, downstream, formerly, name, outputGroup.");

    private static string[] Groups(string outputGroup, int count) =>
    [
        .. Enumerable.Range(0, count).Select(index => Sample.S3($"{outputGroup.ToLowerInvariant()}-{index}", outputGroup, [$"s3ssl://acme/{outputGroup}{index}"])),
    ];
}
