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
        "channels[0].deliveries[0].redundantManifests (curling/a): is not a key known here; use one of destinations, downstream, formerly, name, outputGroup, outputs.");

    /// <summary>The guide calls frame capture "a supplement to streaming"; its page of limits has none against a channel of nothing else.</summary>
    [Fact]
    public void FrameCapture_AllThatAChannelDelivers_IsWarnedOfOnce()
    {
        var read = Checked.Of(Sample.SinglePipeline(Groups("frameCapture", 2)));

        Assert.Empty(read.Errors);
        Assert.Equal(
            ["channels[0].deliveries[0].outputGroup (curling/framecapture-0): is all that this channel delivers, and frame capture is meant to supplement a stream; add one if it was forgotten."],
            read.Warnings);
        Assert.Empty(Checked.Of(Sample.SinglePipeline([.. Groups("frameCapture", 1), .. Groups("hls", 1)])).Warnings);
    }

    /// <summary>"Bucket names can only end with the suffix -an when you create buckets in your account regional namespace" (S3 User Guide).</summary>
    [Theory]
    [InlineData("archive")]
    [InlineData("frameCapture")]
    [InlineData("hls")]
    public void Bucket_OfARegionalNamespace_IsRefusedWhereItWouldBeMade(string outputGroup)
    {
        const string Bucket = "acme-123456789012-us-west-2-an";
        var channel = Sample.SinglePipeline(Sample.S3("a", outputGroup, [$"s3ssl://{Bucket}/a"]));

        Checked.Refuses(
            channel,
            $"channels[0].deliveries[0].destinations[0].url (curling/a): 's3ssl://{Bucket}/a' has a bucket name that ends in -an, which S3 keeps for an account's own Regional namespace, "
                + $"and this stack makes buckets in the global one; rename the bucket, or make it elsewhere and write buckets: {{ {Bucket}: {{ existing: true }} }}.");
        Checked.Accepts($"{channel}buckets: {{ {Bucket}: {{ existing: true }} }}");
        Checked.Accepts($"{channel}buckets: {{ {Bucket}: {{ ownerAccount: '123456789012' }} }}");
    }

    /// <summary>1,024 bytes (S3 User Guide, "Naming Amazon S3 objects"), of which MediaLive takes some for counter and extension.</summary>
    [Theory]
    [InlineData("archive", "", 12)]
    [InlineData("frameCapture", "", 10)]
    [InlineData("hls", "", 10)]
    [InlineData("archive", "$dt$", 12 + 15)]
    [InlineData("archive", "$d$/$t$", 12 + 8 + 1 + 6)]
    public void Key_WithAllThatMediaLiveAppends_IsAtMost1024Bytes(string outputGroup, string variables, int appended)
    {
        var longest = $"s3ssl://acme/{new string('a', 1024 - appended)}{variables}";

        Checked.Accepts(Sample.SinglePipeline(Sample.S3("a", outputGroup, [longest])));
        Checked.Refuses(
            Sample.SinglePipeline(Sample.S3("a", outputGroup, [longest.Insert(13, "a")])),
            $"channels[0].deliveries[0].destinations[0].url (curling/a): '{longest.Insert(13, "a")}' makes object keys of at least 1025 bytes with what MediaLive fills in and appends, and S3 takes 1024; "
                + "shorten its folders or its base file name.");
    }

    private static string[] Groups(string outputGroup, int count) =>
    [
        .. Enumerable.Range(0, count).Select(index => Sample.S3($"{outputGroup.ToLowerInvariant()}-{index}", outputGroup, [$"s3ssl://acme/{outputGroup}{index}"])),
    ];
}
