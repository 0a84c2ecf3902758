using MediaLive.Delivery.Deliveries.S3;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.Hls;

public sealed class HlsRulesTests
{
    private const string OtherWays = "write https://host/path/, //host/path/, or a relative path such as ../manifests/";

    private static readonly string[] Pair = ["s3ssl://acme/live/index-a", "s3ssl://acme/live/index-b"];

    [Fact]
    public void RedundantManifests_OneFolderAndTwoBaseNames_AreAccepted() => Checked.Accepts(Standard(Pair, "redundantManifests: true"));

    [Fact]
    public void RedundantManifests_SinglePipelineChannel_AreRefused() => Checked.Refuses(
        SinglePipeline("redundantManifests: true"),
        "channels[0].deliveries[0].redundantManifests (curling/origin): 'true' needs two pipelines, and a SINGLE_PIPELINE channel has one; make the channel STANDARD, or remove it.");

    [Theory]
    [InlineData("s3ssl://acme/backup/", "s3ssl://acme/live/")]
    [InlineData("s3ssl://acme-backup/live/", "s3ssl://acme/live/")]
    [InlineData("s3ssl://acme/", "s3ssl://acme/live/")]
    public void RedundantManifests_TwoFolders_AreRefused(string second, string first) => Checked.Refuses(
        Standard([$"{first}index-a", $"{second}index-b"], "redundantManifests: true"),
        $"channels[0].deliveries[0].destinations[1].url (curling/origin): '{second}' is not the folder of the other destination ({first}), which redundant manifests need; use one folder and two base file names.");

    [Fact]
    public void RedundantManifests_TwoFoldersWithoutThem_AreAccepted() =>
        Checked.Accepts(Standard(["s3ssl://acme/live/index", "s3ssl://acme/backup/index"]));

    [Theory]
    [InlineData("$dt$")]
    [InlineData("$d$")]
    [InlineData("$t$")]
    public void RedundantManifests_TimeInTheBaseName_IsRefusedOnce(string variable) => Checked.Refuses(
        Standard([$"s3ssl://acme/live/index-{variable}", "s3ssl://acme/live/index-b"], "redundantManifests: true"),
        $"channels[0].deliveries[0].destinations[0].url (curling/origin): 's3ssl://acme/live/index-{variable}' has a date or time variable in its base file name, which redundant manifests do not allow; remove the $…$ variable.");

    [Fact]
    public void RedundantManifests_TimeInTheFolder_IsAccepted() =>
        Checked.Accepts(Standard(["s3ssl://acme/$d$/index-a", "s3ssl://acme/$d$/index-b"], "redundantManifests: true"));

    [Fact]
    public void BaseName_TimeWithoutRedundantManifests_IsAccepted() =>
        Checked.Accepts(Standard(["s3ssl://acme/live/a-$dt$", "s3ssl://acme/live/b-$dt$"]));

    [Theory]
    [InlineData("baseUrlManifest")]
    [InlineData("baseUrlManifest1")]
    [InlineData("baseUrlContent")]
    [InlineData("baseUrlContent1")]
    public void ManifestUrl_EndingInNoSlash_IsRefused(string key) => Checked.Refuses(
        Standard(Pair, $"{key}: https://cdn.example.com/live"),
        $"channels[0].deliveries[0].{key} (curling/origin): 'https://cdn.example.com/live' does not end in '/', which MediaLive needs of a custom manifest path; add a '/'.");

    [Theory]
    [InlineData("s3ssl://acme/live/")]
    [InlineData("cdn.example.com:8080/live/")]
    public void ManifestUrl_OtherProtocol_IsRefused(string url) => Checked.Refuses(
        Standard(Pair, $"baseUrlManifest: '{url}'"),
        $"channels[0].deliveries[0].baseUrlManifest (curling/origin): '{url}' has another protocol than http and https, which players fetch; {OtherWays}.");

    [Theory]
    [InlineData("https:///live/")]
    [InlineData("https:live/")]
    [InlineData("///live/")]
    public void ManifestUrl_NoHost_IsRefused(string url) => Checked.Refuses(
        Standard(Pair, $"baseUrlManifest: '{url}'"),
        $"channels[0].deliveries[0].baseUrlManifest (curling/origin): '{url}' has no host; {OtherWays}.");

    [Theory]
    [InlineData("https:")]
    [InlineData("http:")]
    [InlineData("")]
    public void ManifestUrl_WithAPassword_IsRefusedAndThePasswordNotShown(string protocol) => Checked.Refuses(
        Standard(Pair, $"baseUrlContent: '{protocol}//acme:hunter2@cdn.example.com/live/'"),
        $"channels[0].deliveries[0].baseUrlContent (curling/origin): '{protocol}//***@cdn.example.com/live/' has a user name or "
        + "a password in it, which every player gets to read; take them out.");

    /// <summary>"The values can result in a relative path or an absolute path", "If the protocol is specified (it is optional)" (Rules for custom paths).</summary>
    [Theory]
    [InlineData("../manifests/", "../manifests/")]
    [InlineData("manifests/", "manifests/")]
    [InlineData("/sports/manifests/", "/sports/manifests/")]
    [InlineData("//cdn.example.com/live/", "//cdn.example.com/live/")]
    [InlineData("//198.51.100.7/", "//198.51.100.7/")]
    [InlineData("HTTPS://cdn.example.com/live/", "https://cdn.example.com/live/")]
    public void ManifestUrl_RelativeOrWithoutProtocol_IsAcceptedWithoutAWarning(string url, string handedOver)
    {
        var read = Checked.Of(Standard(Pair, $"baseUrlManifest: '{url}', baseUrlContent: '{url}'"));

        Assert.Empty(read.Errors);
        Assert.Empty(read.Warnings);
        var delivery = Assert.IsType<HlsS3DeliveryConfig>(read.Config!.Channels[0].Deliveries[0]);
        Assert.Equal((handedOver, handedOver), (delivery.BaseUrlManifest!.Text, delivery.BaseUrlContent!.Text));
    }

    [Fact]
    public void ManifestUrl_HostWithoutSlashes_IsWarnedOf()
    {
        var read = Checked.Of(Standard(Pair, "baseUrlContent1: 'cdn.example.com/live/'"));

        Assert.Empty(read.Errors);
        Assert.Equal(
            ["channels[0].deliveries[0].baseUrlContent1 (curling/origin): has no protocol, and players take it for a folder; if it begins with a host, write // in front."], read.Warnings);
    }

    /// <summary>"the URL inside the manifests must be identical" (Rules for most downstream systems).</summary>
    [Theory]
    [InlineData("baseUrlManifest")]
    [InlineData("baseUrlContent")]
    public void ManifestUrl_TwoPathsWithRedundantManifests_AreRefused(string key) => Checked.Refuses(
        Standard(Pair, $"redundantManifests: true, {key}: 'https://a.example.com/', {key}1: 'https://b.example.com/'"),
        $"channels[0].deliveries[0].{key}1 (curling/origin): 'https://b.example.com/' is not {key} (https://a.example.com/), and with redundant manifests the manifests of both pipelines have the same paths; write one path twice.");

    [Theory]
    [InlineData("hls", "index.m3u8", ".m3u8")]
    [InlineData("hls", "index.ts", ".ts")]
    [InlineData("hls", "index.MP4", ".mp4")]
    [InlineData("archive", "curling.m2ts", ".m2ts")]
    [InlineData("frameCapture", "curling.jpg", ".jpg")]
    public void BaseName_WithTheExtensionOfAFile_IsRefused(string outputGroup, string name, string extension) => Checked.Refuses(
        Sample.SinglePipeline(Sample.S3("origin", outputGroup, [$"s3ssl://acme/live/{name}"])),
        $"channels[0].deliveries[0].destinations[0].url (curling/origin): 's3ssl://acme/live/{name}' has a base file name that ends in {extension}, and MediaLive appends the extension of each file; take {extension} away.");

    [Theory]
    [InlineData("baseUrlManifest", "baseUrlManifest1")]
    [InlineData("baseUrlManifest1", "baseUrlManifest")]
    [InlineData("baseUrlContent", "baseUrlContent1")]
    [InlineData("baseUrlContent1", "baseUrlContent")]
    public void ManifestUrl_OneOfTwoWithRedundantManifests_IsRefused(string given, string missing) => Checked.Refuses(
        Standard(Pair, $"redundantManifests: true, {given}: 'https://cdn.example.com/live/'"),
        $"channels[0].deliveries[0].{missing} (curling/origin): is missing, and with redundant manifests both pipelines need theirs; write both or none.");

    [Theory]
    [InlineData("baseUrlManifest")]
    [InlineData("baseUrlContent")]
    public void ManifestUrl_BothWithRedundantManifests_AreAccepted(string key) => Checked.Accepts(
        Standard(Pair, $"redundantManifests: true, {key}: 'https://a.example.com/', {key}1: 'https://a.example.com/'"));

    [Fact]
    public void ManifestUrl_OneWithoutRedundantManifests_IsAccepted() =>
        Checked.Accepts(Standard(Pair, "baseUrlManifest: 'http://cdn.example.com/live/'"));

    [Theory]
    [InlineData("baseUrlManifest1")]
    [InlineData("baseUrlContent1")]
    public void ManifestUrl_OfPipeline1InASinglePipelineChannel_IsRefused(string key) => Checked.Refuses(
        SinglePipeline($"{key}: 'https://cdn.example.com/live/'"),
        $"channels[0].deliveries[0].{key} (curling/origin): 'https://cdn.example.com/live/' is for pipeline 1, and a SINGLE_PIPELINE channel has none; remove it.");

    [Fact]
    public void SegmentsPerSubdirectory_WithoutSubdirectories_IsRefused() => Checked.Refuses(
        SinglePipeline("segmentsPerSubdirectory: 10"),
        "channels[0].deliveries[0].segmentsPerSubdirectory (curling/origin): '10' means nothing in a single directory; add directoryStructure: SUBDIRECTORY_PER_STREAM, or remove it.");

    [Fact]
    public void SegmentsPerSubdirectory_None_IsRefused() => Checked.Refuses(
        SinglePipeline("directoryStructure: SUBDIRECTORY_PER_STREAM, segmentsPerSubdirectory: 0"),
        "channels[0].deliveries[0].segmentsPerSubdirectory (curling/origin): '0' is not a number of segments from 1 up; correct it.");

    [Fact]
    public void SegmentsPerSubdirectory_InSubdirectories_IsAccepted() =>
        Checked.Accepts(SinglePipeline("directoryStructure: SUBDIRECTORY_PER_STREAM, segmentsPerSubdirectory: 10"));

    private static string Standard(string[] urls, string more = "") => Sample.Standard(Sample.S3("origin", "hls", urls, more));

    private static string SinglePipeline(string more) => Sample.SinglePipeline(Sample.S3("origin", "hls", ["s3ssl://acme/live/index"], more));
}
