using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.S3;

public sealed class BucketRulesTests
{
    private const string Key = "arn:aws:kms:us-west-2:123456789012:key/0a1b2c3d";

    [Fact]
    public void Bucket_ThatNoDeliveryWritesTo_NamesTheNearest() => Refuses(
        "{ acme-archiv: {} }",
        "buckets.acme-archiv: is a bucket that no delivery writes to; remove it, or correct it: perhaps 'acme-archive' is meant.");

    [Fact]
    public void Bucket_ThatNoDeliveryWritesToAndNoneIsNear_NamesThemAll() => Refuses(
        "{ partner: {} }",
        "buckets.partner: is a bucket that no delivery writes to; remove it, or correct it: use one of acme-archive.");

    [Theory]
    [InlineData("ownerAccount: '210987654321'")]
    [InlineData("ownerAccount: '012345678901', kmsKey: " + Key)]
    [InlineData("existing: true, policy: manage")]
    [InlineData("existing: true, policy: leave, kmsKey: " + Key)]
    [InlineData("retentionDays: 1, versioning: true, kmsKey: " + Key)]
    [InlineData("retentionDays: 36500")]
    [InlineData("onDelete: refuse")]
    [InlineData("onDelete: empty")]
    [InlineData("onDelete: keep")]
    public void Bucket_WithinTheRules_IsAccepted(string bucket) => Checked.Accepts(WithBuckets($"{{ acme-archive: {{ {bucket} }} }}"));

    [Fact]
    public void Bucket_NothingSaid_HasSecureDefaults() =>
        Assert.Equal(new BucketConfig(), Checked.Accepts(WithBuckets("{ acme-archive: {} }")).Buckets["acme-archive"] with { Path = default });

    [Theory]
    [InlineData("21098765432")]
    [InlineData("2109876543210")]
    [InlineData("2109-8765-4321")]
    public void OwnerAccount_NotTwelveDigits_IsRefused(string account) => Refuses(
        $"{{ acme-archive: {{ ownerAccount: '{account}' }} }}",
        $"buckets.acme-archive.ownerAccount: '{account}' is not an account id; write its 12 digits, in quotes.");

    [Fact]
    public void OwnerAccount_OfAnExistingBucketOfOurs_IsRefused() => Refuses(
        "{ acme-archive: { ownerAccount: '210987654321', existing: true } }",
        "buckets.acme-archive.existing: 'true' is for buckets of ours, and ownerAccount names another owner; remove one of the two.");

    [Theory]
    [InlineData("policy: manage")]
    [InlineData("policy: manage, ownerAccount: '210987654321'")]
    public void Policy_OfABucketThatIsNotExisting_IsRefused(string bucket) => Refuses(
        $"{{ acme-archive: {{ {bucket} }} }}",
        "buckets.acme-archive.policy: 'manage' is for existing buckets of ours; add existing: true, or remove it.");

    [Fact]
    public void Policy_OtherWord_NamesTheNearest() => Refuses(
        "{ acme-archive: { existing: true, policy: managed } }",
        "buckets.acme-archive.policy: 'managed' is not one of the values known here; perhaps 'manage' is meant.");

    [Theory]
    [InlineData("existing: true")]
    [InlineData("ownerAccount: '210987654321'")]
    public void Settings_OfABucketThatIsNotMade_AreRefusedEach(string bucket) => Refuses(
        $"{{ acme-archive: {{ {bucket}, retentionDays: 30, versioning: true, onDelete: keep }} }}",
        "buckets.acme-archive.retentionDays: '30' is for buckets that this stack makes; remove it.",
        "buckets.acme-archive.onDelete: 'keep' is for buckets that this stack makes; remove it.",
        "buckets.acme-archive.versioning: 'true' is for buckets that this stack makes; remove it.");

    [Theory]
    [InlineData(0)]
    [InlineData(-7)]
    [InlineData(36501)]
    public void RetentionDays_OutOfRange_IsRefused(int days) => Refuses(
        $"{{ acme-archive: {{ retentionDays: {days} }} }}",
        $"buckets.acme-archive.retentionDays: '{days}' is not a number of days from 1 to 36500; correct it, or leave it out to keep objects.");

    [Theory]
    [InlineData("alias/live")]
    [InlineData("arn:aws:kms:us-west-2:123456789012:alias/live")]
    public void KmsKey_NoArnOfAKey_IsRefused(string key) => Refuses(
        $"{{ acme-archive: {{ kmsKey: '{key}' }} }}",
        $"buckets.acme-archive.kmsKey: '{key}' is not the ARN of a KMS key; write arn:aws:kms:<region>:<account>:key/<id>.");

    private static void Refuses(string buckets, params string[] errors) => Checked.Refuses(WithBuckets(buckets), errors);

    private static string WithBuckets(string buckets) =>
        Sample.SinglePipeline(Sample.S3("archive", "archive", ["s3ssl://acme-archive/a"])) + $"buckets: {buckets}";
}
