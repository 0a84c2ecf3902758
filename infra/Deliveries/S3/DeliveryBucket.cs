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
    private DeliveryBucket(string name, string bucket, IEnumerable<BucketWriter> writers, StackScope scope)
        : base(ComponentType.Token(nameof(DeliveryBucket)), name)
    {
        Config = scope.Config.BucketOf(bucket);
        Bucket = bucket;
        var namesRoles = Config.OwnerAccount is not null;
        Policy = scope.Statements(namesRoles ? scope.MadeRoles(writers.Select(writer => writer.Channel)) : [], policy => S3Grants.Bucket(bucket, policy))
            .Apply(statements => PolicyDocument.Of(statements));
        if (Config is { OwnerAccount: null, Existing: false })
            SecureBucket.Make(name, bucket, Config, Policy, scope.Tags, this);
        else if (PolicyIsAttached)
            _ = new BucketPolicy($"{name}-policy", new BucketPolicyArgs { Bucket = bucket, Policy = Policy }, new CustomResourceOptions { Parent = this });
        RegisterOutputs(new Dictionary<string, object?> { ["bucket"] = bucket });
    }

    /// <summary>The bucket's name.</summary>
    internal string Bucket { get; }

    internal BucketConfig Config { get; }

    /// <summary>What the bucket's policy must say: attached to buckets of ours, handed over for those of others.</summary>
    internal Output<string> Policy { get; }

    /// <summary>Whether this stack attaches the policy; otherwise somebody else must.</summary>
    internal bool PolicyIsAttached => Config is { OwnerAccount: null, Existing: false } or { Policy: BucketPolicyMode.Manage };

    /// <summary>The bucket of that name, however many deliveries write to it.</summary>
    internal static DeliveryBucket Of(string bucket, StackScope scope) => scope.Once(bucket, () =>
    {
        var writers = scope.Once(nameof(BucketWriter), () => BucketWriter.In(scope.Config))[bucket];
        return new DeliveryBucket(SharedName.Of(writers.Select(writer => writer.Location.BucketLabel)), bucket, writers, scope);
    });
}
