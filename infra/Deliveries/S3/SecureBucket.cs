using MediaLive.Delivery.Configuration;
using Pulumi;
using Pulumi.Aws.S3;
using Inputs = Pulumi.Aws.S3.Inputs;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>
/// A bucket of ours with secure defaults: private, TLS only, encrypted, its owner owning every object (so without ACLs).
/// </summary>
internal static class SecureBucket
{
    public static void Make(
        string name, string bucketName, BucketConfig config, Input<string> policy,
        InputMap<string> tags, ComponentResource parent)
    {
        var keep = config.OnDelete == BucketDeletion.Keep;
        var bucket = new Bucket($"{name}-bucket", new BucketArgs
        {
            BucketName = bucketName,
            ForceDestroy = config.OnDelete == BucketDeletion.Empty ? true : null!,
            Region = RegionOf(config),
            Tags = tags,
        }, new CustomResourceOptions { Parent = parent, Protect = keep, RetainOnDelete = keep });
        // Settings are deleted with their bucket and not before: a bucket that is kept, or that S3 refuses
        // to delete, must not lose them.
        var setting = new CustomResourceOptions { Parent = parent, DeletedWith = bucket, Protect = keep, RetainOnDelete = keep };
        // The stack file may take these away from a bucket that stays, even from one that is kept.
        var removable = new CustomResourceOptions { Parent = parent, DeletedWith = bucket };
        var publicAccessBlock = new BucketPublicAccessBlock($"{name}-public-access-block", new BucketPublicAccessBlockArgs
        {
            Bucket = bucket.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
            Region = RegionOf(config),
        }, setting);
        // S3 refuses to change the block and the policy at once.
        _ = new BucketPolicy($"{name}-policy", new BucketPolicyArgs
        {
            Bucket = bucket.Id,
            Policy = policy,
            Region = RegionOf(config),
        }, CustomResourceOptions.Merge(setting, new CustomResourceOptions { DependsOn = publicAccessBlock }));
        _ = new BucketOwnershipControls($"{name}-ownership-controls", new BucketOwnershipControlsArgs
        {
            Bucket = bucket.Id,
            Rule = new Inputs.BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" },
            Region = RegionOf(config),
        }, setting);
        _ = new BucketServerSideEncryptionConfiguration($"{name}-encryption", Encryption(bucket, config), setting);
        if (config.Versioning)
            _ = new BucketVersioning($"{name}-versioning", Versioning(bucket, config), removable);
        if (config.RetentionDays is { } days)
            _ = new BucketLifecycleConfiguration($"{name}-lifecycle", Retention(bucket, days, config), removable);
    }

    /// <summary>For the bucket and each of its settings; null for the stack's own Region.</summary>
    public static Input<string>? RegionOf(BucketConfig config) => config.Region is null ? null : (Input<string>)config.Region;

    private static BucketServerSideEncryptionConfigurationArgs Encryption(Bucket bucket, BucketConfig config) => new()
    {
        Bucket = bucket.Id,
        Region = RegionOf(config),
        Rules = new Inputs.BucketServerSideEncryptionConfigurationRuleArgs
        {
            ApplyServerSideEncryptionByDefault = config.KmsKey is null
                ? new Inputs.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs
                {
                    SseAlgorithm = "AES256",
                }
                : new Inputs.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs
                {
                    SseAlgorithm = "aws:kms",
                    KmsMasterKeyId = config.KmsKey,
                },
            // One call to KMS for many segments instead of one for each.
            BucketKeyEnabled = config.KmsKey is not null,
        },
    };

    private static BucketVersioningArgs Versioning(Bucket bucket, BucketConfig config) => new()
    {
        Bucket = bucket.Id,
        Region = RegionOf(config),
        VersioningConfiguration = new Inputs.BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
    };

    /// <summary>Deletes expired objects, their former versions, and the parts of uploads that were never completed.</summary>
    private static BucketLifecycleConfigurationArgs Retention(Bucket bucket, int days, BucketConfig config) => new()
    {
        Bucket = bucket.Id,
        Region = RegionOf(config),
        Rules = new Inputs.BucketLifecycleConfigurationRuleArgs
        {
            Id = "retention",
            Status = "Enabled",
            Filter = new Inputs.BucketLifecycleConfigurationRuleFilterArgs { Prefix = "" },
            Expiration = new Inputs.BucketLifecycleConfigurationRuleExpirationArgs { Days = days },
            NoncurrentVersionExpiration = new Inputs.BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs
            {
                NoncurrentDays = days,
            },
            AbortIncompleteMultipartUpload = new Inputs.BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs
            {
                DaysAfterInitiation = 7,
            },
        },
    };
}
