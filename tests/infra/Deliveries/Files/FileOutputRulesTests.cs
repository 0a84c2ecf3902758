using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.Files;

/// <summary>
/// MediaLive User Guide: "Designing the nameModifier" (unique in each output), "Identifiers for variable data in MediaLive" (which
/// modifier takes which); API model: <c>HlsOutputSettings.NameModifier</c> and the others'.
/// </summary>
public sealed class FileOutputRulesTests
{
    private const string Delivery = "channels[0].deliveries[0]";

    [Theory]
    [InlineData("hls", "{ nameModifier: _1080p }, { nameModifier: -720p, segmentModifier: _$dt$ }")]
    [InlineData("hls", "{ nameModifier: _$rv$-$ra$-$rc$ }, { nameModifier: $w$x$h%05$.$f$~$d$$t$ }")]
    [InlineData("archive", "{ nameModifier: _$w$x$h$-$f$-$rv$ }")]
    [InlineData("archive", "{}")]
    [InlineData("frameCapture", "{ nameModifier: '-20180820' }")]
    public void Outputs_WithinTheRules_AreAccepted(string group, string outputs) => Checked.Accepts(With(group, outputs));

    [Theory]
    [InlineData("archive", "_$ra$", "has a variable that MediaLive does not take there; use $d$, $dt$, $f$, $h$, $rv$, $t$, $w$")]
    [InlineData("archive", "_$rc$", "has a variable that MediaLive does not take there; use $d$, $dt$, $f$, $h$, $rv$, $t$, $w$")]
    [InlineData("frameCapture", "_$dt$", "has a variable that MediaLive does not take there; take them out")]
    [InlineData("hls", "_$sn$", "has a variable that MediaLive does not take there; use $d$, $dt$, $f$, $h$, $ra$, $rc$, $rv$, $t$, $w$")]
    [InlineData("hls", "_$h%5$", "has a variable that MediaLive does not take there; use $d$, $dt$, $f$, $h$, $ra$, $rc$, $rv$, $t$, $w$")]
    [InlineData("hls", "_$dt", "has a $ that begins no variable; use $d$, $dt$, $f$, $h$, $ra$, $rc$, $rv$, $t$, $w$")]
    [InlineData("hls", "high/a", "has other characters than letters, digits and _ . ~ - outside of variables; write it like _1080p or _$dt$")]
    [InlineData("hls", "hi gh", "has other characters than letters, digits and _ . ~ - outside of variables; write it like _1080p or _$dt$")]
    public void NameModifier_OutsideTheRules_IsRefused(string group, string modifier, string told) => Checked.Refuses(
        With(group, $"{{ nameModifier: '{modifier}' }}"), $"{Delivery}.outputs[0].nameModifier (curling/files): '{modifier}' {told}.");

    [Fact]
    public void NameModifier_Empty_IsRefused() => Checked.Refuses(
        With("archive", "{ nameModifier: '' }"), $"{Delivery}.outputs[0].nameModifier (curling/files): '' is empty; write its value, or remove the key.");

    [Fact]
    public void NameModifier_OfHlsMissing_IsRefused() => Checked.Refuses(
        With("hls", "{ segmentModifier: _a }"), $"{Delivery}.outputs[0].nameModifier (curling/files): is missing; write it.");

    /// <summary>The API model: "Required for multiple outputs of the same type."</summary>
    [Fact]
    public void NameModifier_OfOneOfSeveralMissing_IsRefused() => Checked.Refuses(
        With("archive", "{ nameModifier: _a }, {}"),
        $"{Delivery}.outputs[1].nameModifier (curling/files): is missing, and each of several outputs needs one, so that their files differ; write one, such as _1080p.");

    [Theory]
    [InlineData("hls")]
    [InlineData("archive")]
    public void NameModifier_OfTwoOutputs_IsRefused(string group) => Checked.Refuses(
        With(group, "{ nameModifier: _a }, { nameModifier: _b }, { nameModifier: _a }"),
        $"{Delivery}.outputs[2].nameModifier (curling/files): '_a' is what outputs[0] has, and MediaLive needs another for each output of a group; change one of them.");

    [Fact]
    public void SegmentModifier_ThatMakesTheSameNames_IsRefused() => Checked.Refuses(
        With("hls", "{ nameModifier: _a, segmentModifier: _b }, { nameModifier: _a_b }"),
        $"{Delivery}.outputs[1].nameModifier (curling/files): '_a_b' is, with the segmentModifier, what outputs[0] puts into the names of its segments as well; "
        + "change one of them.");

    [Fact]
    public void SegmentModifier_OfAnArchive_IsUnknown() => Assert.Contains(
        "outputs[0].segmentModifier (curling/files): is not a key known here",
        Assert.Single(Checked.Of(With("archive", "{ segmentModifier: _a }")).Errors), StringComparison.Ordinal);

    [Fact]
    public void Outputs_Empty_AreRefused() => Checked.Refuses(
        With("hls", ""), $"{Delivery}.outputs (curling/files): '[]' is empty; list the outputs, or remove the key.");

    /// <summary>The child manifest of one delivery would be the main manifest of the other.</summary>
    [Fact]
    public void Outputs_ThatWriteTheFilesOfAnotherDelivery_AreRefused() => Checked.Refuses(
        Sample.SinglePipeline(
            Sample.S3("files", "hls", ["s3ssl://acme/live/index"], "outputs: [{ nameModifier: -high }]"),
            Sample.S3("other", "hls", ["s3ssl://acme/live/index-high"])),
        $"channels[0].deliveries[1].destinations[0].url (curling/other): 's3ssl://acme/live/index-high' is written to by {Delivery}.outputs[0].nameModifier (curling/files) as well; "
        + "change one of them.");

    /// <summary>An archive writes no file with the base file name alone: there is nothing to overwrite.</summary>
    [Theory]
    [InlineData("hls", false)]
    [InlineData("archive", true)]
    public void Outputs_OfOnePipelineThatAreCalledLikeTheOthers_AreRefusedWhereFilesMeet(string group, bool accepted) => Assert.Equal(
        accepted ? [] : [
            "channels[0].deliveries[0].outputs[0].nameModifier (curling/files): 's3ssl://acme/live/index-b' is written to by "
            + "channels[0].deliveries[0].destinations[1].url (curling/files) as well; change one of them.",
        ],
        Checked.Of(Sample.Standard(Sample.S3(
            "files", group, ["s3ssl://acme/live/index", "s3ssl://acme/live/index-b"], "outputs: [{ nameModifier: -b }, { nameModifier: -c }]"))).Errors);

    [Theory]
    [InlineData("hls", 1024 - 5 - 15 - 9, true)]
    [InlineData("hls", 1024 - 5 - 15 - 8, false)]
    [InlineData("archive", 1024 - 5 - 15 - 11, false)]
    public void Names_WithTheirModifiers_AreNoLongerThanS3Takes(string group, int length, bool accepted)
    {
        var errors = Checked.Of(Sample.SinglePipeline(Sample.S3("files", group, [$"s3ssl://acme/{new string('k', length)}"], "outputs: [{ nameModifier: _high$dt$ }]"))).Errors;

        Assert.Equal(accepted ? [] : ["object keys"], errors.Select(error => error.Contains("makes object keys of at least 1025 bytes", StringComparison.Ordinal) ? "object keys" : error));
    }

    [Theory]
    [InlineData("mediaPackage", "channelId: curling")]
    [InlineData("mediaPackageV2", "channelGroup: live, channelName: curling")]
    public void Outputs_TowardsMediaPackage_HaveTheSameRules(string downstream, string keys) => Checked.Refuses(
        Sample.SinglePipeline(Sample.Delivery("files", "hls", downstream, $"{keys}, outputs: [{{ nameModifier: _a }}, {{ nameModifier: _a }}]")),
        $"{Delivery}.outputs[1].nameModifier (curling/files): '_a' is what outputs[0] has, and MediaLive needs another for each output of a group; change one of them.");

    [Theory]
    [InlineData("cmafIngest", "", "url: 'https://203.0.113.55/ingest/', credentials: { username: acme, passwordParameter: p }")]
    [InlineData("microsoftSmooth", "eventId: { mode: USE_TIMESTAMP }, ", "url: 'https://203.0.113.55/live', credentials: { username: acme, passwordParameter: p }")]
    public void Outputs_OfGroupsWithoutFiles_HaveTheSameRules(string group, string keys, string destination) => Checked.Refuses(
        Sample.SinglePipeline(Sample.Delivery("files", group, "http", $"{keys}outputs: [{{ nameModifier: _a }}, {{}}]", destination)),
        $"{Delivery}.outputs[1].nameModifier (curling/files): is missing, and each of several outputs needs one, so that their files differ; write one, such as _1080p.");

    private static string With(string group, string outputs) =>
        Sample.SinglePipeline(Sample.S3("files", group, ["s3ssl://acme/live/index"], $"outputs: [{outputs}]"));
}
