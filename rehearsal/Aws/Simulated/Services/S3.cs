using Rehearsal.Aws.Simulated.Limits;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Services;

internal static class S3
{
    public static readonly ResourceModel[] All =
    [
        ResourceModel.NamedBy("aws:s3/bucket:Bucket", "bucket") with
        {
            AutoName = new AutoName("bucket", MaxLength: 63) { Lowercase = true },
            Defaults = new Dictionary<string, PropertyValue> { ["forceDestroy"] = PropertyValue.Of(false) },
            Computed = new()
            {
                { "arn", making => Arn(making, making.Id) },
                { "bucketDomainName", making => DomainName(making, making.Id) },
                { "bucketNamespace", _ => "global" },
                { "bucketRegion", making => making.Region },
                { "bucketRegionalDomainName", making => RegionalDomainName(making, making.Id) },
                { "grants", making => PropertyValue.Of([OwnerGrant(making)]) },
                { "hostedZoneId", HostedZoneId },
                { "requestPayer", _ => "BucketOwner" },
                { "serverSideEncryptionConfiguration", _ => S3ManagedKeys() },
                { "versioning", _ => NotVersioned() },
            },
            Replaces = ["bucket", "bucketNamespace", "bucketPrefix", "objectLockEnabled", "region"],
            Rules = S3Limits.Bucket,
            Memberships = [S3Limits.OneRegion],
            Name = new(
                "bucket", "BucketAlreadyOwnedByYou",
                "Your previous request to create the named bucket succeeded and you already own it.", making => $"{making.Partition}/{making.Id}")
            {
                Instead = BucketAlreadyExists,
            },
        },
        OfBucket("aws:s3/bucketPolicy:BucketPolicy") with { Rules = S3Limits.BucketPolicy },
        OfBucket("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock") with
        {
            Defaults = new[] { "blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets" }
                .ToDictionary(name => name, _ => PropertyValue.Of(false)),
        },
        OfBucket("aws:s3/bucketOwnershipControls:BucketOwnershipControls"),
        OfOwnedBucket("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration") with { Rules = S3Limits.BucketEncryption },
        OfOwnedBucket("aws:s3/bucketVersioning:BucketVersioning"),
        OfOwnedBucket("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration") with
        {
            Defaults = new Dictionary<string, PropertyValue>
            {
                ["transitionDefaultMinimumObjectSize"] = PropertyValue.Of("all_storage_classes_128K"),
            },
            Rules = S3Limits.BucketLifecycle,
        },
    ];

    public static readonly FunctionModel[] Functions =
    [
        new("aws:s3/getBucket:getBucket")
        {
            Id = making => making.Text("bucket"),
            Results = new()
            {
                { "arn", making => Arn(making, making.Id) },
                { "bucketDomainName", making => DomainName(making, making.Id) },
                { "bucketRegion", making => making.Region },
                { "bucketRegionalDomainName", making => RegionalDomainName(making, making.Id) },
                { "hostedZoneId", HostedZoneId },
            },
        },
    ];

    /// <summary>A setting of a bucket, with the bucket's name as its id.</summary>
    private static ResourceModel OfBucket(string type) =>
        ResourceModel.NamedBy(type, "bucket") with
        {
            Replaces = ["bucket", "region"],
            Rules = S3Limits.Setting,
            Memberships = [S3Limits.OneRegion],
        };

    /// <summary>A setting of a bucket, with the expected owner's account in its id, too, if one is given.</summary>
    private static ResourceModel OfOwnedBucket(string type) => new(type)
    {
        Id = making => making.Has("expectedBucketOwner") ? $"{making.Text("bucket")},{making.Text("expectedBucketOwner")}" : making.Text("bucket"),
        IdProperty = "bucket",
        Replaces = ["bucket", "expectedBucketOwner", "region"],
        Rules = S3Limits.Setting,
        Memberships = [S3Limits.OneRegion],
    };

    /// <summary>
    /// In us-east-1 S3 lets one make a bucket of one's own again (API_CreateBucket, "BucketAlreadyOwnedByYou"); the provider looks
    /// there before, and refuses (terraform-provider-aws, resourceBucketCreate).
    /// </summary>
    private static (string Code, string Message)? BucketAlreadyExists(Making making, Account owner) =>
        owner.Id != making.Account.Id
            ? ("BucketAlreadyExists", "The requested bucket name is not available: another account has it.")
            : making.Region == "us-east-1" ? ("BucketAlreadyExists", "the account has that bucket already.") : null;

    private static string Arn(Making making, string bucket) => $"arn:{making.Partition}:s3:::{bucket}";

    private static string DomainName(Making making, string bucket) => $"{bucket}.s3.{making.Account.DnsSuffix}";

    private static string RegionalDomainName(Making making, string bucket) => $"{bucket}.s3.{making.Region}.{making.Account.DnsSuffix}";

    private static string HostedZoneId(Making making) => $"Z{MadeUp.Base32($"s3/{making.Region}", 13)}";

    private static PropertyValue.Map OwnerGrant(Making making) => PropertyValue.Of(new Dictionary<string, PropertyValue>
    {
        ["id"] = PropertyValue.Of(MadeUp.Hex($"{making.Account.Id}/canonical-user", 64)),
        ["permissions"] = PropertyValue.Of([PropertyValue.Of("FULL_CONTROL")]),
        ["type"] = PropertyValue.Of("CanonicalUser"),
        ["uri"] = PropertyValue.Of(""),
    });

    /// <summary>Every new bucket is encrypted with keys that S3 manages.</summary>
    private static PropertyValue.Map S3ManagedKeys() => PropertyValue.Of(new Dictionary<string, PropertyValue>
    {
        ["rule"] = PropertyValue.Of(new Dictionary<string, PropertyValue>
        {
            ["applyServerSideEncryptionByDefault"] =
                PropertyValue.Of(new Dictionary<string, PropertyValue> { ["sseAlgorithm"] = PropertyValue.Of("AES256") }),
            ["bucketKeyEnabled"] = PropertyValue.Of(false),
        }),
    });

    private static PropertyValue.Map NotVersioned() => PropertyValue.Of(new Dictionary<string, PropertyValue>
    {
        ["enabled"] = PropertyValue.Of(false),
        ["mfaDelete"] = PropertyValue.Of(false),
    });
}
