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
    private DeliveryBucket(string name, string bucket, StackScope scope)
        : base(ComponentType.Token(nameof(DeliveryBucket)), name)
    {
        Config = scope.Config.Buckets.GetValueOrDefault(bucket) ?? new BucketConfig();
        Bucket = bucket;
        Policy = PolicyDocument.Of(DeliveryBucketPolicy.Statements(bucket, Config, scope));
        if (Config is { OwnerAccount: null, Existing: false })
        {
            var made = SecureBucket.Make(name, bucket, Config, scope.Tags, this);
            AttachPolicy(name, made.Bucket.Id, made.PublicAccessBlock);
        }
        else if (Config.Policy == BucketPolicyMode.Manage)
        {
            AttachPolicy(name, bucket);
        }

        RegisterOutputs(new Dictionary<string, object?> { ["bucket"] = bucket });
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

    /// <summary>The bucket of that name, however many deliveries write to it.</summary>
    internal static DeliveryBucket Of(string bucket, StackScope scope) => scope.Once(bucket, () => new DeliveryBucket(
        SharedName.Of(S3Grants.WritersOf(bucket, scope).Select(writer => writer.Location.BucketLabel)), bucket, scope));

    private void AttachPolicy(string name, Input<string> bucket, params InputList<Resource> after) =>
        _ = new BucketPolicy($"{name}-policy", new BucketPolicyArgs { Bucket = bucket, Policy = Policy },
            new CustomResourceOptions { Parent = this, DependsOn = after });
}
