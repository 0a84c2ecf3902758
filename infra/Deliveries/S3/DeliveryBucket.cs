using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using Pulumi;
using Pulumi.Aws.S3;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>
/// A bucket that deliveries write to, once for all of them. One of ours is made; one that exists is left as it is, except for
/// its policy when the stack file says so; for one of another owner only the policy is written down.
/// </summary>
public sealed class DeliveryBucket : ComponentResource
{
    private DeliveryBucket(S3Location location, StackScope scope)
        : base(ComponentType.Token(nameof(DeliveryBucket)), location.BucketLabel)
    {
        Config = scope.Config.Buckets.GetValueOrDefault(location.Bucket) ?? new BucketConfig();
        Bucket = location.Bucket;
        Policy = PolicyDocument.Of(DeliveryBucketPolicy.Statements(location.Bucket, Config, scope));
        var name = location.BucketLabel;
        if (Config is { OwnerAccount: null, Existing: false })
        {
            var made = SecureBucket.Make(name, location.Bucket, Config, scope.Tags, this);
            AttachPolicy(name, made.Bucket.Id, made.PublicAccessBlock);
        }
        else if (Config.Policy == BucketPolicyMode.Manage)
        {
            AttachPolicy(name, location.Bucket);
        }

        RegisterOutputs(new Dictionary<string, object?> { ["bucket"] = location.Bucket });
    }

    /// <summary>The bucket's name.</summary>
    internal string Bucket { get; }

    internal BucketConfig Config { get; }

    /// <summary>What the bucket must allow: attached to buckets of ours, handed over for those of others.</summary>
    internal Output<string> Policy { get; }

    /// <summary>Whether this stack attaches the policy; otherwise somebody else must.</summary>
    internal bool PolicyIsAttached => Config is { OwnerAccount: null, Existing: false } or { Policy: BucketPolicyMode.Manage };

    /// <summary>
    /// The ACL that MediaLive sends. A bucket of another owner may demand it, and none refuses it; ours has ACLs switched off.
    /// </summary>
    internal string? CannedAcl => Config.OwnerAccount is null ? null : "BUCKET_OWNER_FULL_CONTROL";

    /// <summary>The bucket of a location, however many deliveries write to it.</summary>
    internal static DeliveryBucket Of(S3Location location, StackScope scope) =>
        scope.Once(location.Bucket, () => new DeliveryBucket(location, scope));

    private void AttachPolicy(string name, Input<string> bucket, params InputList<Resource> after) =>
        _ = new BucketPolicy($"{name}-policy", new BucketPolicyArgs { Bucket = bucket, Policy = Policy },
            new CustomResourceOptions { Parent = this, DependsOn = after });
}
