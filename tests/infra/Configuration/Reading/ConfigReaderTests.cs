using System.Text.Json;
using MediaLive.Delivery.Combinations;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Deliveries.S3;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Configuration.Reading;

/// <summary>What the reader says of values that have the wrong shape, whatever they mean.</summary>
public sealed class ConfigReaderTests
{
    private static readonly string Groups = string.Join(", ", DeliveryTable.Kinds.Select(kind => kind.OutputGroup).Distinct());
    private static readonly string DownstreamsOfHls =
        string.Join(", ", DeliveryTable.Kinds.Where(kind => kind.OutputGroup == "hls").Select(kind => kind.Downstream));

    private static readonly string Archive = Sample.S3("archive", "archive", ["s3ssl://acme/a", "s3ssl://acme/b"]);

    [Fact]
    public void Reader_NothingWrong_ReadsEveryKey()
    {
        var config = Checked.Accepts("""
            tags: { team: live }
            channels:
              - name: curling
                class: STANDARD
                role: arn:aws:iam::123456789012:role/live/medialive
                deliveries:
                  - name: archive
                    outputGroup: archive
                    downstream: s3
                    destinations: [ { url: s3ssl://acme-archive/a/curling }, { url: s3ssl://acme-archive/b/curling } ]
            buckets:
              acme-archive: { retentionDays: 30, versioning: true }
            """);

        Assert.Equal("live", config.Tags["team"]);
        var channel = Assert.Single(config.Channels);
        Assert.Equal(("curling", ChannelClass.Standard, "arn:aws:iam::123456789012:role/live/medialive"), (channel.Name, channel.Class, channel.Role));
        var delivery = Assert.IsType<ArchiveS3DeliveryConfig>(Assert.Single(channel.Deliveries));
        Assert.Equal(["s3ssl://acme-archive/a/curling", "s3ssl://acme-archive/b/curling"], delivery.Destinations.Select(each => each.Url.Url));
        Assert.Equal((30, true), (config.Buckets["acme-archive"].RetentionDays, config.Buckets["acme-archive"].Versioning));
    }

    [Fact]
    public void Reader_NoChannels_AreMissing() => Checked.Refuses("tags: {}", "channels: is missing; write it, or include files with a channel each.");

    [Fact]
    public void Reader_EmptyStackFile_IsToldForWhatItIs() => Checked.Refuses(
        "{}", "channels: is missing, and the stack file has no other key of this project; write medialive-delivery:channels, as Pulumi.dev.yaml does.");

    [Fact]
    public void Reader_MissingKeys_AreToldOneByOne() => Checked.Refuses("""
        channels: [{ deliveries: [{}, { outputGroup: hls, name: origin }, { outputGroup: hls, downstream: s3 }] }]
        """,
        "channels[0].class: is missing; write one of STANDARD, SINGLE_PIPELINE.",
        $"channels[0].deliveries[0].outputGroup: is missing; write one of {Groups}.",
        $"channels[0].deliveries[1].downstream (origin): is missing; write one of {DownstreamsOfHls}.",
        "channels[0].deliveries[2].destinations: is missing; write it.",
        "channels[0].deliveries[2].name: is missing; write it.",
        "channels[0].name: is missing; write it.");

    [Theory]
    [InlineData("name", "channels[0].name: is empty; write it.")]
    [InlineData("class", "channels[0].class (curling): is empty; write one of STANDARD, SINGLE_PIPELINE.")]
    [InlineData("deliveries", "channels[0].deliveries (curling): is empty; write it.")]
    public void Reader_NullForARequiredKey_IsToldForWhatItIs(string key, string error)
    {
        string Value(string name, string value) => name == key ? $"{name}: null" : $"{name}: {value}";

        Checked.Refuses($"channels: [{{ {Value("name", "curling")}, {Value("class", "STANDARD")}, {Value("deliveries", $"[{Archive}]")} }}]", error);
    }

    [Fact]
    public void Reader_NullForAnOptionalKey_IsToldForWhatItIs() => Checked.Refuses(
        $"channels: [{{ name: curling, class: STANDARD, vpc: null, deliveries: [{Archive}] }}]",
        "channels[0].vpc (curling): is empty; write its value, or remove the key.");

    /// <summary>Pulumi hands over an empty key as an empty text.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public void Reader_EmptyKeyOfTheStackFile_IsToldForWhatItIs(string value)
    {
        Checked.Refuses($"channels: {(value.Length == 0 ? "''" : value)}", "channels: is empty; write its value, or remove the key.");
        Checked.Refuses(
            Sample.Standard(Archive) + $"buckets: {(value.Length == 0 ? "''" : value)}", "buckets: is empty; write its value, or remove the key.");
    }

    [Fact]
    public void Reader_MisspeltOutputGroupKey_NamesTheMisspelling() => Checked.Refuses(
        """
        channels:
          - name: curling
            class: SINGLE_PIPELINE
            deliveries:
              - { name: feed, outputGrup: udp, downstream: udp, destinations: [ { url: udp://203.0.113.28:5000 } ] }
              - { name: live, outputGroup: hls, downstream: s3, destinations: [ { url: s3ssl://acme/live/index } ] }
        """,
        "channels[0].deliveries[0].outputGroup (curling/feed): is missing; perhaps 'outputGrup' is meant to be it.");

    [Fact]
    public void Reader_NullForAWord_IsEmpty() => Checked.Refuses(
        Sample.Standard("{ name: a, outputGroup: null, downstream: s3 }", "{ name: b, outputGroup: hls, downstream: null }"),
        $"channels[0].deliveries[0].outputGroup (curling/a): is empty; write one of {Groups}.",
        $"channels[0].deliveries[1].downstream (curling/b): is empty; write one of {DownstreamsOfHls}.");

    [Fact]
    public void Reader_NullEntries_AreToldAndLeftOut() => Checked.Refuses("""
        channels: [null, { name: curling, class: STANDARD, deliveries: [null, { name: a, outputGroup: udp, downstream: udp, destinations: [null] }] }]
        tags: { team: null }
        """,
        "channels[0]: 'null' is not a map; write the keys class, role, managedPolicyArns, vpc, egressAddresses, deliveries, name, formerly.",
        "channels[1].deliveries[0] (curling): 'null' is not a map; write the keys name, outputGroup and downstream.",
        "channels[1].deliveries[1].destinations[0] (curling/a): 'null' is not a map; write the keys url.",
        "tags.team: 'null' is not a text; write it in quotes if it is one.");

    [Fact]
    public void Reader_PlainValueWhereAListBelongs_IsTold() => Checked.Refuses(
        Sample.SinglePipeline(Sample.Udp("feed", ["udp://203.0.113.28:5000"], "receiver: { vpcId: default, allowFrom: 198.51.100.7/32 }")),
        "channels[0].deliveries[0].receiver.allowFrom (curling/feed): '198.51.100.7/32' is not a list; write '- ' before each item, or [ … ].");

    [Fact]
    public void Reader_MapWhereAListBelongs_IsToldWithoutPrintingIt() => Checked.Refuses(
        "channels: { name: curling }",
        "channels: '{ … }' is not a list; write '- ' before each item, or [ … ].");

    [Fact]
    public void Reader_PlainValueForAWholeKey_IsTold() => Checked.Refuses("""
        channels: curling
        buckets: acme
        tags: 7
        """,
        "channels: 'curling' is not a list; write '- ' before each item, or [ … ].",
        "buckets: 'acme' is not a map; write 'key: value' lines, or { key: value }.",
        "tags: '7' is not a map; write 'key: value' lines, or { key: value }.");

    [Fact]
    public void Reader_NumbersAndTruthsWhereTextIsExpected_AskForQuotes() => Checked.Refuses($$"""
        channels: [{ name: 12, class: true, role: [x], deliveries: [{{Archive}}] }]
        buckets: { acme: { ownerAccount: 210987654321 } }
        """,
        "channels[0].class: 'true' is not a text; write it in quotes if it is one.",
        "channels[0].role: '[ … ]' is not a text; write it in quotes if it is one.",
        "channels[0].name: '12' is not a text; write it in quotes if it is one.",
        "buckets.acme.ownerAccount: '210987654321' is not a text; write it in quotes if it is one.");

    [Fact]
    public void Reader_TextsWhereOtherThingsAreExpected_AreTold() => Checked.Refuses($$"""
        channels: [{ name: curling, class: STANDARD, deliveries: [{{Archive}}] }]
        buckets: { acme: { retentionDays: 'thirty', versioning: 'yes' } }
        """,
        "buckets.acme.retentionDays: 'thirty' is not a whole number; write digits, without quotes.",
        "buckets.acme.versioning: 'yes' is neither true nor false; write true or false.");

    [Theory]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    public void Reader_NumberThatIsNoInteger_IsTold(string days) => Checked.Refuses($$"""
        channels: [{ name: curling, class: STANDARD, deliveries: [{{Archive}}] }]
        buckets: { acme: { retentionDays: {{days}} } }
        """,
        $"buckets.acme.retentionDays: '{days}' is not a whole number; write digits, without quotes.");

    [Fact]
    public void Reader_UnknownKeys_NameTheNearestOrAll() => Checked.Refuses($$"""
        channels: [{ name: curling, class: STANDARD, delivery: [], zzz: 1, deliveries: [{{Archive}}] }]
        buckets: { acme: { retention: 3, retentiondays: 3 } }
        """,
        "channels[0].delivery (curling): is not a key known here; perhaps 'deliveries' is meant.",
        "channels[0].zzz (curling): is not a key known here; use one of class, deliveries, egressAddresses, formerly, managedPolicyArns, name, role, vpc.",
        "buckets.acme.retention: is not a key known here; perhaps 'retentionDays' is meant.",
        "buckets.acme.retentiondays: is not a key known here; perhaps 'retentionDays' is meant.");

    [Fact]
    public void Reader_CredentialsWhereThereAreNone_AreNotPrinted() => Checked.Refuses(
        Sample.SinglePipeline("{ name: a, outputGroup: archive, downstream: s3, destinations: [{ url: s3ssl://acme/a, password: hush }] }"),
        "channels[0].deliveries[0].destinations[0].password (curling/a): is not a key known here; use one of url.");

    [Fact]
    public void Reader_PasswordInAUrl_IsNotPrinted() => Checked.Refuses(
        Sample.SinglePipeline(Sample.Udp("feed", ["udp://acme:hush@203.0.113.28:5000"])),
        "channels[0].deliveries[0].destinations[0].url (curling/feed): 'udp://***@203.0.113.28:5000' has more than a host and a port; write udp://host:port.");

    [Theory]
    [InlineData("RTMPS://live.example.com/xyz/hush", "RTMPS://live.example.com/[secret]")]
    [InlineData("HTTPS://live.example.com/xyz?token=hush", "HTTPS://live.example.com/xyz?[secret]")]
    public void Reader_SecretInAUrlOfAnotherKind_IsNotPrinted(string url, string shown) => Checked.Refuses(
        Sample.SinglePipeline(Sample.Udp("feed", [url])),
        $"channels[0].deliveries[0].destinations[0].url (curling/feed): '{shown}' is not a udp:// or rtp:// URL; write udp://host:port, or rtp://host:port.");

    [Fact]
    public void Reader_TextOfSeveralLines_IsToldInOne() => Checked.Refuses(
        $"channels: [{{ name: \"cur\\nling\", class: STANDARD, deliveries: [{Archive}] }}]",
        "channels[0].name (cur\\nling): 'cur\\nling' is not a name of lower-case letters, digits and hyphens that starts with a letter and has at most 31 characters; rename it.");

    [Theory]
    [InlineData("standard", "perhaps 'STANDARD' is meant")]
    [InlineData("SINGLE_PIPLINE", "perhaps 'SINGLE_PIPELINE' is meant")]
    [InlineData("double", "use one of SINGLE_PIPELINE, STANDARD")]
    public void Reader_WrongSpellingOfAnEnum_NamesTheNearest(string written, string remedy) => Checked.Refuses(
        $"channels: [{{ name: curling, class: {written}, deliveries: [{Archive}] }}]",
        $"channels[0].class (curling): '{written}' is not one of the values known here; {remedy}.");

    [Theory]
    [InlineData("archiv", "s3", "outputGroup", "an output group", "perhaps 'archive' is meant")]
    [InlineData("archive", "S3", "downstream", "a downstream system of archive", "perhaps 's3' is meant")]
    [InlineData("udp", "s3", "downstream", "a downstream system of udp", "use one of udp")]
    public void Reader_UnknownCombination_NamesTheNearest(string group, string downstream, string key, string what, string remedy) => Checked.Refuses(
        Sample.Standard($"{{ name: a, outputGroup: {group}, downstream: {downstream} }}"),
        $"channels[0].deliveries[0].{key} (curling/a): '{(key == "downstream" ? downstream : group)}' is not {what} that is known here; {remedy}.");

    [Fact]
    public void Reader_Namesakes_AreTold() => Checked.Refuses(
        $$"""
        channels: [
          { name: curling, class: STANDARD, deliveries: [
            {{Archive}},
            {{Sample.S3("archive", "hls", ["s3ssl://acme/c", "s3ssl://acme/d"])}}] },
          { name: curling, class: SINGLE_PIPELINE, deliveries: [{{Sample.S3("archive", "hls", ["s3ssl://acme/e"])}}] }]
        """,
        "channels[0].deliveries[1].name (curling/archive): 'archive' is the name of channels[0].deliveries[0] (curling/archive) as well; rename one of them.",
        "channels[1].name (curling): 'curling' is the name of channels[0] (curling) as well; rename one of them.");

    [Fact]
    public void Reader_EntryThatCannotBeRead_LeavesItsNeighboursChecked() => Checked.Refuses(
        Sample.Standard("{ name: broken, outputGroup: hls, downstream: s3 }", Sample.S3("origin", "hls", ["s3ssl://acme/a"]))
            + "buckets: { other: { existing: true, versioning: true } }",
        "channels[0].deliveries[0].destinations (curling/broken): is missing; write it.",
        "channels[0].deliveries[1].destinations (curling/origin): lists 1 destination(s), and a STANDARD channel needs exactly two, pipeline 0 first; list 2.",
        // Whether a delivery writes to the bucket is not asked: it may be the one that could not be read.
        "buckets.other.versioning: 'true' is for buckets that this stack makes; remove it.");

    [Fact]
    public void Reader_MapEntryThatCannotBeRead_LeavesItsNeighboursChecked() => Checked.Refuses(
        Sample.Standard(Archive) + "buckets: { acme: { policy: manage }, other: 5 }",
        "buckets.other: '5' is not a map; write the keys ownerAccount, region, existing, policy, retentionDays, versioning, onDelete, kmsKey.",
        "buckets.acme.policy: 'manage' is for existing buckets of ours; add existing: true, or remove it.");

    [Fact]
    public void Reader_ConfigurationFromPulumi_IsJson() =>
        Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(StackYaml.Config(Sample.Standard(Archive))["channels"]).RootElement.ValueKind);
}
