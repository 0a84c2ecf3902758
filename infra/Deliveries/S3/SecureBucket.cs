using MediaLive.Delivery.Configuration;
using Pulumi;
using Pulumi.Aws.S3;
using Inputs = Pulumi.Aws.S3.Inputs;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>A bucket of ours with secure defaults: private, encrypted, its owner owning every object (so without ACLs).</summary>
internal static class SecureBucket
{
    /// <returns>The bucket, and the block that a policy has to wait for: S3 refuses to change both at once.</returns>
    public static (Bucket Bucket, BucketPublicAccessBlock PublicAccessBlock) Make(
        string name, string bucketName, BucketConfig config, InputMap<string> tags, ComponentResource parent)
    {
        var child = new CustomResourceOptions { Parent = parent };
        var keep = config.OnDelete == BucketDeletion.Keep;
        var bucket = new Bucket($"{name}-bucket", new BucketArgs
        {
            BucketName = bucketName,
            ForceDestroy = config.OnDelete == BucketDeletion.Empty ? true : null!,
            Tags = tags,
        }, new CustomResourceOptions { Parent = parent, Protect = keep, RetainOnDelete = keep });
        var publicAccessBlock = new BucketPublicAccessBlock($"{name}-public-access-block", new BucketPublicAccessBlockArgs
        {
            Bucket = bucket.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        }, child);
        _ = new BucketOwnershipControls($"{name}-ownership-controls", new BucketOwnershipControlsArgs
        {
            Bucket = bucket.Id,
            Rule = new Inputs.BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" },
        }, child);
        _ = new BucketServerSideEncryptionConfiguration($"{name}-encryption", Encryption(bucket, config), child);
        if (config.Versioning)
            _ = new BucketVersioning($"{name}-versioning", Versioning(bucket), child);
        if (config.RetentionDays is { } days)
            _ = new BucketLifecycleConfiguration($"{name}-lifecycle", Retention(bucket, days), child);
        return (bucket, publicAccessBlock);
    }

    private static BucketServerSideEncryptionConfigurationArgs Encryption(Bucket bucket, BucketConfig config) => new()
    {
        Bucket = bucket.Id,
        Rules = new Inputs.BucketServerSideEncryptionConfigurationRuleArgs
        {
            ApplyServerSideEncryptionByDefault = config.KmsKey is null
                ? new Inputs.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs { SseAlgorithm = "AES256" }
                : new Inputs.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs
                {
                    SseAlgorithm = "aws:kms",
                    KmsMasterKeyId = config.KmsKey,
                },
            // One call to KMS for many segments instead of one for each.
            BucketKeyEnabled = config.KmsKey is not null,
        },
    };

    private static BucketVersioningArgs Versioning(Bucket bucket) => new()
    {
        Bucket = bucket.Id,
        VersioningConfiguration = new Inputs.BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
    };

    /// <summary>Expired objects go, and so do what versioning keeps of them and the parts of uploads that never ended.</summary>
    private static BucketLifecycleConfigurationArgs Retention(Bucket bucket, int days) => new()
    {
        Bucket = bucket.Id,
        Rules = new Inputs.BucketLifecycleConfigurationRuleArgs
        {
            Id = "retention",
            Status = "Enabled",
            Filter = new Inputs.BucketLifecycleConfigurationRuleFilterArgs { Prefix = "" },
            Expiration = new Inputs.BucketLifecycleConfigurationRuleExpirationArgs { Days = days },
            NoncurrentVersionExpiration = new Inputs.BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs { NoncurrentDays = days },
            AbortIncompleteMultipartUpload = new Inputs.BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs { DaysAfterInitiation = 7 },
        },
    };
}
