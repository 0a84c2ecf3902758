using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.StackFiles;

/// <summary>The rules for every delivery, whatever its kind.</summary>
public sealed class StackRulesTests
{
    [Fact]
    public void Stack_NoChannels_IsRefused() =>
        Checked.Refuses("channels: []", "channels: '[]' is empty; list at least one channel.");

    [Theory]
    [InlineData("bucket: { acme: { retentionDays: 30 } }", "bucket: is not a key known here; perhaps 'buckets' is meant.")]
    [InlineData("Tags: { team: live }", "Tags: is not a key known here; perhaps 'tags' is meant.")]
    [InlineData("chanels: hunter2", "chanels: is not a key known here; perhaps 'channels' is meant.")]
    public void Stack_KeyThatIsNearlyOneOfItsOwn_IsRefusedWithoutItsValue(string key, string error) =>
        Checked.Refuses(Sample.SinglePipeline(Sample.S3("origin", "hls", ["s3ssl://acme/a"])) + key, error);

    [Fact]
    public void Stack_KeyUnlikeItsOwn_MayBeASecret() =>
        Checked.Accepts(Sample.SinglePipeline(Sample.S3("origin", "hls", ["s3ssl://acme/a"])) + "akamaiPassword: hunter2");

    [Fact]
    public void Stack_ChannelsMisspelt_IsMissingAndTheNearestIsNamed() => Checked.Refuses(
        "chanels: []", "chanels: is not a key known here; perhaps 'channels' is meant.", "channels: is missing; write it, or include files with a channel each.");

    [Fact]
    public void Channel_NoDeliveries_IsRefused() => Checked.Refuses(
        "channels: [{ name: curling, class: STANDARD, deliveries: [] }]",
        "channels[0].deliveries (curling): '[]' is empty; list at least one delivery.");

    [Theory]
    [InlineData("a")]
    [InlineData("a-1")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-0123")]
    public void Name_WithinTheRule_IsAccepted(string name) =>
        Checked.Accepts(Sample.SinglePipeline(Sample.S3(name, "hls", ["s3ssl://acme/a"])));

    [Theory]
    [InlineData("Curling")]
    [InlineData("1st")]
    [InlineData("a_b")]
    [InlineData("-a")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-01234")]
    public void Name_OutsideTheRule_IsRefused(string name) => Checked.Refuses(
        Sample.SinglePipeline(Sample.S3(name, "hls", ["s3ssl://acme/a"])),
        $"channels[0].deliveries[0].name (curling/{name}): '{name}' is not a name of lower-case letters, digits and hyphens that starts with a letter and has at most 31 characters; rename it.");

    [Fact]
    public void Name_Empty_IsRefused() => Checked.Refuses(
        Sample.SinglePipeline(Sample.S3("''", "hls", ["s3ssl://acme/a"])),
        "channels[0].deliveries[0].name (curling): is empty; write it.");

    [Fact]
    public void Names_ThatMakeOneResourceName_AreRefused() => Checked.Refuses(
        $$"""
        channels:
          - { name: a, class: SINGLE_PIPELINE, deliveries: [{{Sample.S3("b-c", "hls", ["s3ssl://acme/1"])}}] }
          - { name: a-b, class: SINGLE_PIPELINE, deliveries: [{{Sample.S3("c", "hls", ["s3ssl://acme/2"])}}] }
        """,
        "channels[1].deliveries[0].name (a-b/c): 'c' makes the resource name a-b-c, which channels[0].deliveries[0] (a/b-c) makes as well; rename one of them.");

    [Theory]
    [InlineData("arn:aws:iam::123456789012:role/MediaLive")]
    [InlineData("arn:aws-us-gov:iam::123456789012:role/live/MediaLive")]
    public void Role_Arn_IsAccepted(string role) => Checked.Accepts(WithRole(role));

    [Theory]
    [InlineData("MediaLive")]
    [InlineData("arn:aws:iam::123456789012:user/me")]
    [InlineData("arn:aws:iam::1234:role/MediaLive")]
    [InlineData("arn:aws:iam::123456789012:role/live/")]
    public void Role_NoArnOfARole_IsRefused(string role) => Checked.Refuses(
        WithRole(role),
        $"channels[0].role (curling): '{role}' is not the ARN of an IAM role; write arn:aws:iam::<account>:role/<name>, or leave it out and a role is made.");

    [Fact]
    public void Destinations_StandardChannelWithOne_IsRefused() => Checked.Refuses(
        Sample.Standard(Sample.S3("origin", "hls", ["s3ssl://acme/a"])),
        "channels[0].deliveries[0].destinations (curling/origin): lists 1 destination(s), and a STANDARD channel needs exactly two, pipeline 0 first; list 2.");

    [Fact]
    public void Destinations_StandardChannelWithThree_IsRefused() => Checked.Refuses(
        Sample.Standard(Sample.Udp("feed", ["udp://203.0.113.1:1", "udp://203.0.113.2:1", "udp://203.0.113.3:1"])),
        "channels[0].deliveries[0].destinations (curling/feed): lists 3 destination(s), and a STANDARD channel needs exactly two, pipeline 0 first; list 2.");

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Destinations_SinglePipelineChannelWithoutExactlyOne_IsRefused(int count) => Checked.Refuses(
        Sample.SinglePipeline(Sample.S3("origin", "hls", [.. Enumerable.Range(0, count).Select(index => $"s3ssl://acme/{index}")])),
        $"channels[0].deliveries[0].destinations (curling/origin): lists {count} destination(s), and a SINGLE_PIPELINE channel needs exactly one; list 1.");

    [Theory]
    [InlineData("archive")]
    [InlineData("frameCapture")]
    [InlineData("hls")]
    public void Places_TwoPipelinesWithOneS3Url_AreRefused(string outputGroup) => Checked.Refuses(
        Sample.Standard(Sample.S3("a", outputGroup, ["s3ssl://acme/live/curling", "s3ssl://acme/live/curling"])),
        "channels[0].deliveries[0].destinations[1].url (curling/a): 's3ssl://acme/live/curling' is written to by channels[0].deliveries[0].destinations[0].url (curling/a) as well; change one of them.");

    [Theory]
    [InlineData("s3ssl://acme/backup/curling")]
    [InlineData("s3ssl://acme/live/curling-b")]
    [InlineData("s3ssl://acme-backup/live/curling")]
    public void Places_OnePortionDiffers_AreAccepted(string second) =>
        Checked.Accepts(Sample.Standard(Sample.S3("a", "hls", ["s3ssl://acme/live/curling", second])));

    [Fact]
    public void Places_TwoPipelinesWithOneAddress_AreRefused() => Checked.Refuses(
        Sample.Standard(Sample.Udp("feed", ["udp://203.0.113.28:5000", "rtp://203.0.113.28:5000"])),
        "channels[0].deliveries[0].destinations[1].url (curling/feed): '203.0.113.28:5000' is written to by channels[0].deliveries[0].destinations[0].url (curling/feed) as well; change one of them.");

    [Fact]
    public void Places_OfAnotherDeliveryOrChannel_AreRefusedEach() => Checked.Refuses(
        $$"""
        channels:
          - { name: a, class: STANDARD, deliveries: [{{Sample.S3("x", "hls", ["s3ssl://acme/1", "s3ssl://acme/2"])}}] }
          - { name: b, class: STANDARD, deliveries: [{{Sample.S3("y", "archive", ["s3ssl://acme/2", "s3ssl://acme/1"])}}] }
        """,
        "channels[1].deliveries[0].destinations[0].url (b/y): 's3ssl://acme/2' is written to by channels[0].deliveries[0].destinations[1].url (a/x) as well; change one of them.",
        "channels[1].deliveries[0].destinations[1].url (b/y): 's3ssl://acme/1' is written to by channels[0].deliveries[0].destinations[0].url (a/x) as well; change one of them.");

    [Fact]
    public void Places_SameOnceThePlaceholdersAreFilledIn_AreRefused() => Checked.Refuses(
        Sample.Standard(Sample.S3("x", "hls", ["s3ssl://acme-{stack}/1", "s3ssl://acme-dev/1"])),
        "channels[0].deliveries[0].destinations[1].url (curling/x): 's3ssl://acme-dev/1' is written to by channels[0].deliveries[0].destinations[0].url (curling/x) as well; change one of them.");

    private static string WithRole(string role) =>
        $"channels: [{{ name: curling, class: SINGLE_PIPELINE, role: '{role}', deliveries: [{Sample.S3("a", "hls", ["s3ssl://acme/a"])}] }}]";
}
