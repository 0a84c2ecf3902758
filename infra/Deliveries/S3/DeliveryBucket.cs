using MediaLive.Delivery.Access;
using MediaLive.Delivery.Components;
using MediaLive.Delivery.Configuration;
using Pulumi;
using Pulumi.Aws.S3;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>
/// A bucket that deliveries write to, once for all of them. One of ours is made; one that exists is left as it is, except for
/// its policy when the stack file says so; for one of another owner, only the policy that it needs is handed over.
/// </summary>
internal sealed class DeliveryBucket : ComponentResource
{
    internal DeliveryBucket(string name, string bucket, IEnumerable<BucketWriter> writers, StackScope scope)
        : base(ComponentType.Token(nameof(DeliveryBucket)), name)
    {
        Config = scope.Config.BucketOf(bucket);
        IsElsewhere = Config.RegionOr(scope.Aws.Region) != scope.Aws.Region;
        Bucket = bucket;
        var namesRoles = Config.OwnerAccount is not null;
        Policy = scope
            .Statements(
                namesRoles ? scope.MadeRoles(writers.Select(writer => writer.Channel)) : [],
                policy => S3Grants.Bucket(bucket, policy))
            .Apply(statements => PolicyDocument.Of(statements));
        if (Config is { OwnerAccount: null, Existing: false })
            SecureBucket.Make(name, bucket, Config, Policy, scope.Tags, this);
        else if (PolicyIsAttached)
        {
            _ = new BucketPolicy($"{name}-policy", new BucketPolicyArgs
            {
                Bucket = bucket,
                Policy = Policy,
                Region = SecureBucket.RegionOf(Config),
            }, new CustomResourceOptions { Parent = this });
        }

        RegisterOutputs(new Dictionary<string, object?> { ["bucket"] = bucket });
    }

    /// <summary>The bucket's name.</summary>
    internal string Bucket { get; }

    internal BucketConfig Config { get; }

    /// <summary>Whether it is in another Region than the channel.</summary>
    internal bool IsElsewhere { get; }

    /// <summary>What the bucket's policy must say: attached to buckets of ours, handed over for those of others.</summary>
    internal Output<string> Policy { get; }

    /// <summary>Whether this stack attaches the policy; otherwise somebody else must.</summary>
    internal bool PolicyIsAttached => Config is { OwnerAccount: null, Existing: false } or { Policy: PolicyMode.Manage };
}

/// <summary>The buckets of a stack, each made once.</summary>
internal sealed class Buckets(StackScope stack) : ISharedRegistry<Buckets>
{
    private readonly MadeOnce<DeliveryBucket> _buckets = new();
    private readonly ILookup<string, BucketWriter> _writers = BucketWriter.In(stack.Config);

    public static Buckets For(StackScope stack) => new(stack);

    public DeliveryBucket Of(string bucket) => _buckets.Get(bucket, () =>
    {
        var writers = _writers[bucket];
        return new DeliveryBucket(SharedName.Of(writers.Select(writer => writer.Location.BucketLabel)), bucket, writers, stack);
    });
}
