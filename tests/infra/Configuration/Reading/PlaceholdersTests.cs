using MediaLive.Delivery.Deliveries.S3;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Configuration.Reading;

public sealed class PlaceholdersTests
{
    [Fact]
    public void Placeholders_InTextsAndKeys_AreFilledInBeforeAnythingIsChecked()
    {
        var config = Checked.Accepts(
            Sample.SinglePipeline(Sample.S3("archive", "archive", ["s3ssl://live-{account}-{region}-{stack}/{stack}/curling"]))
            + "buckets: { 'live-{account}-{region}-{stack}': { retentionDays: 7 } }\ntags: { stack: 'of {stack}' }");

        var delivery = Assert.IsType<ArchiveS3DeliveryConfig>(config.Channels[0].Deliveries[0]);
        Assert.Equal("s3ssl://live-123456789012-us-west-2-dev/dev/curling", delivery.Destinations[0].Url.Url);
        Assert.Equal("live-{account}-{region}-{stack}", delivery.Destinations[0].Url.BucketLabel);
        Assert.Equal(["live-123456789012-us-west-2-dev"], config.Buckets.Keys);
        Assert.Equal("of dev", config.Tags["stack"]);
    }

    [Fact]
    public void Placeholders_UnknownOne_IsRefusedByTheRulesOfWhatItStandsIn() => Checked.Refuses(
        Sample.SinglePipeline(Sample.S3("archive", "archive", ["s3ssl://live-{acount}/curling"])),
        "channels[0].deliveries[0].destinations[0].url (curling/archive): 's3ssl://live-{acount}/curling' has a bucket name that is not of lower-case letters, digits and hyphens with a letter or digit at both ends; rename the bucket.");

    [Fact]
    public void Placeholders_TwoKeysThatBecomeOne_AreRefused() => Checked.Refuses(
        Sample.SinglePipeline(Sample.S3("archive", "archive", ["s3ssl://live-{stack}/curling"]))
            + "buckets: { 'live-{stack}': { versioning: true }, live-dev: { retentionDays: 7 } }",
        "buckets.live-dev: is live-dev, which stands here already; remove one of them.");

    [Fact]
    public void Placeholders_InAnError_StandAsTheyAreWrittenAndFilledIn() => Checked.Refuses(
        Sample.SinglePipeline(Sample.S3("archive", "archive", ["s3ssl://live-{stack}/"])) + "buckets: { 'x-{stack}': { retentionDays: 0, ownerAccount: '{account}0' } }",
        "channels[0].deliveries[0].destinations[0].url (curling/archive): 's3ssl://live-{stack}/ (here s3ssl://live-dev/)' has no base file name; add one after the bucket and its folders, such as /folder/curling.",
        "buckets.x-{stack}.ownerAccount: '{account}0 (here 1234567890120)' is not an account id; write its 12 digits, in quotes.",
        "buckets.x-{stack}.retentionDays: '0' is not a number of days from 1 to 36500; correct it, or leave it out to keep objects.");
}
