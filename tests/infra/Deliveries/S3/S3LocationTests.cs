using MediaLive.Delivery.Deliveries.S3;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.S3;

public sealed class S3LocationTests
{
    [Theory]
    [InlineData("s3ssl://acme/curling", "acme", "", "curling")]
    [InlineData("s3ssl://acme-archive/channel59/delivery/curling", "acme-archive", "channel59/delivery/", "curling")]
    [InlineData("S3SSL://acme/curling", "acme", "", "curling")]
    [InlineData("s3ssl://a1b/live/curling-$dt$_(1).x!'*", "a1b", "live/", "curling-$dt$_(1).x!'*")]
    public void Location_Url_IsTakenApart(string url, string bucket, string folder, string baseFilename)
    {
        var yaml = $"channels: [{{ name: c, class: SINGLE_PIPELINE, deliveries: [{{ name: a, outputGroup: archive, downstream: s3, destinations: [{{ url: \"{url}\" }}] }}] }}]";

        var delivery = Assert.IsType<ArchiveS3DeliveryConfig>(Checked.Accepts(yaml).Channels[0].Deliveries[0]);

        var location = delivery.Destinations[0].Url;
        Assert.Equal((url.Replace("S3SSL", "s3ssl", StringComparison.Ordinal), bucket, folder, baseFilename), (location.Url, location.Bucket, location.Folder, location.BaseFilename));
        Assert.Equal($"s3ssl://{bucket}/{folder}", location.Directory);
    }

    [Theory]
    [InlineData("s3://acme/curling")]
    [InlineData("https://acme.s3.amazonaws.com/curling")]
    [InlineData("acme/curling")]
    public void Location_OtherProtocol_IsRefused(string url) =>
        Refuses(url, "is not an s3ssl:// URL, the only way in which MediaLive writes to S3; write s3ssl://bucket/folder/baseFilename");

    [Theory]
    [InlineData("s3ssl://acme")]
    [InlineData("s3ssl://acme/")]
    public void Location_NoBaseFilename_IsRefused(string url) =>
        Refuses(url, "has no base file name; add one after the bucket and its folders, such as /folder/curling");

    [Fact]
    public void Location_OnlyFolders_IsRefused() =>
        Refuses("s3ssl://acme/live/curling/", "ends in '/', where the base file name belongs; add a base file name, such as curling");

    [Theory]
    [InlineData("s3ssl://acme//curling")]
    [InlineData("s3ssl://acme/live//curling")]
    public void Location_EmptyFolder_IsRefused(string url) => Refuses(url, "has an empty folder name; remove the doubled '/'");

    [Theory]
    [InlineData("s3ssl://acme/live/cur ling")]
    [InlineData("s3ssl://acme/live/curling?x=1")]
    [InlineData("s3ssl://acme/live/çurling")]
    public void Location_OtherCharacters_AreRefused(string url) =>
        Refuses(url, "has a character that S3 keys and MediaLive file names don't take; use letters, digits and - _ . / $ only");

    [Fact]
    public void Location_LineBreakAtItsEnd_IsRefused() => Checked.Refuses(
        Sample.SinglePipeline(Sample.Delivery("a", "archive", "s3", "", "url: \"s3ssl://acme/curling\\n\"")),
        "channels[0].deliveries[0].destinations[0].url (curling/a): 's3ssl://acme/curling\\n' has a character that S3 keys and MediaLive file names don't take; use letters, digits and - _ . / $ only.");

    [Theory]
    [InlineData("acme.archive", "has a dot in its bucket name, which MediaLive does not accept")]
    [InlineData("ab", "has a bucket name of 2 characters, and S3 takes 3 to 63")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234", "has a bucket name of 64 characters, and S3 takes 3 to 63")]
    [InlineData("Acme", "has a bucket name that is not of lower-case letters, digits and hyphens with a letter or digit at both ends")]
    [InlineData("acme_archive", "has a bucket name that is not of lower-case letters, digits and hyphens with a letter or digit at both ends")]
    [InlineData("-acme", "has a bucket name that is not of lower-case letters, digits and hyphens with a letter or digit at both ends")]
    [InlineData("acme-", "has a bucket name that is not of lower-case letters, digits and hyphens with a letter or digit at both ends")]
    [InlineData("xn--acme", "has a bucket name that starts with xn--, which S3 keeps for itself")]
    [InlineData("sthree-acme", "has a bucket name that starts with sthree-, which S3 keeps for itself")]
    [InlineData("amzn-s3-demo-acme", "has a bucket name that starts with amzn-s3-demo-, which S3 keeps for itself")]
    [InlineData("acme-s3alias", "has a bucket name that ends in -s3alias, which S3 keeps for itself")]
    [InlineData("acme--ol-s3", "has a bucket name that ends in --ol-s3, which S3 keeps for itself")]
    [InlineData("acme--x-s3", "has a bucket name that ends in --x-s3, which S3 keeps for itself")]
    [InlineData("sthree-configurator-acme", "has a bucket name that starts with sthree-, which S3 keeps for itself")]
    [InlineData("acme.mrap", "has a dot in its bucket name, which MediaLive does not accept")]
    [InlineData("acme-an", "has a bucket name that ends in -an, and not in -<account>-<region>-an, as names in an account's own Regional namespace do")]
    [InlineData("acme-12345-us-west-2-an", "has a bucket name that ends in -an, and not in -<account>-<region>-an, as names in an account's own Regional namespace do")]
    [InlineData("acme--table-s3", "has a bucket name that ends in --table-s3, which S3 keeps for itself")]
    public void Location_BucketNameAgainstTheRules_IsRefused(string bucket, string rule) =>
        Refuses($"s3ssl://{bucket}/curling", $"{rule}; rename the bucket");

    /// <summary>Destinations take $dt$, $d$ and $t$ (MediaLive User Guide, "Identifiers for variable data in MediaLive").</summary>
    [Theory]
    [InlineData("s3ssl://acme/$d$/curling-$dt$-$t$")]
    [InlineData("s3ssl://acme/curling-$t$")]
    public void Location_VariablesOfDestinations_AreAccepted(string url) => Checked.Accepts(Sample.SinglePipeline(Sample.S3("a", "archive", [url])));

    [Theory]
    [InlineData("s3ssl://acme/curling-$w$x$h$")]
    [InlineData("s3ssl://acme/$fn$/curling")]
    [InlineData("s3ssl://acme/curling-$$")]
    [InlineData("s3ssl://acme/curling-$dt%020$")]
    [InlineData("s3ssl://acme/curling-$DT$")]
    public void Location_OtherVariables_AreRefused(string url) => Refuses(
        url,
        url.Contains('%', StringComparison.Ordinal)
            ? "has a character that S3 keys and MediaLive file names don't take; use letters, digits and - _ . / $ only"
            : "has a variable that MediaLive does not take in a destination; use $dt$, $d$ or $t$, or move it to the name modifier of an output");

    [Theory]
    [InlineData("s3ssl://acme/curling-$dt")]
    [InlineData("s3ssl://acme/curling$")]
    [InlineData("s3ssl://acme/$d$/curling-$t$$")]
    public void Location_UnbalancedDollar_IsRefused(string url) =>
        Refuses(url, "has a $ that begins no variable; write variables as $dt$, $d$ or $t$, or take it out");

    [Fact]
    public void Location_NoBucket_IsRefused() =>
        Refuses("s3ssl:///curling", "has no bucket name; write s3ssl://bucket/folder/baseFilename");

    [Theory]
    [InlineData("abc")]
    [InlineData("a23456789012345678901234567890123456789012345678901234567890123")]
    [InlineData("0-9")]
    public void Location_BucketNameAtTheLimits_IsAccepted(string bucket) =>
        Checked.Accepts(Sample.SinglePipeline(Sample.S3("a", "archive", [$"s3ssl://{bucket}/curling"])));

    [Theory]
    [InlineData("frameCapture")]
    [InlineData("hls")]
    public void Location_OfOtherGroups_HasTheSameRules(string outputGroup) => Checked.Refuses(
        Sample.SinglePipeline(Sample.S3("a", outputGroup, ["s3ssl://acme.live/a"])),
        "channels[0].deliveries[0].destinations[0].url (curling/a): 's3ssl://acme.live/a' has a dot in its bucket name, which MediaLive does not accept; rename the bucket.");

    private static void Refuses(string url, string told) => Checked.Refuses(
        Sample.SinglePipeline(Sample.S3("a", "archive", [url])), $"channels[0].deliveries[0].destinations[0].url (curling/a): '{url}' {told}.");
}
