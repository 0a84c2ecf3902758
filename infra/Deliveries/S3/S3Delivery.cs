using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Networking;
using MediaLive.Delivery.Sheets;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>What every delivery to S3 does: it sees to its buckets and asks for access to them.</summary>
public abstract class S3Delivery : DeliveryComponent
{
    private protected S3Delivery(string type, DestinationsConfig<S3DestinationConfig> config, DeliveryScope scope)
        : base(type, config, scope)
    {
        Destination = new Destination(Name, [.. config.Destinations.Select(destination => new DestinationSetting(destination.Url.Url))]);
        var buckets = config.Destinations.Select(destination => DeliveryBucket.Of(destination.Url.Bucket, scope.Stack)).Distinct().ToList();
        // A group has one ACL for both pipelines: it is sent as soon as one bucket may demand it.
        var cannedAcl = buckets.Select(bucket => bucket.CannedAcl).FirstOrDefault(acl => acl is not null);
        S3Settings = Shapes.Of(("cannedAcl", cannedAcl));
        Egress = [Networking.Egress.ToS3(scope.Stack.Aws.Region)];
        Sheet = new OperatorSheet
        {
            Transport = ["HTTPS (TCP 443) to Amazon S3"],
            Steps = [.. buckets.Where(bucket => !bucket.PolicyIsAttached).Select(Step)],
        };
        Grants = [.. S3Grants.Role(buckets, config, cannedAcl is not null, scope)];
    }

    internal override ImmutableArray<Egress> Egress { get; }

    internal override OperatorSheet Sheet { get; }

    internal override ImmutableArray<PolicyStatement> Grants { get; }

    private protected Destination Destination { get; }

    private static OperatorStep Step(DeliveryBucket bucket) => new(
        $"The owner of bucket `{bucket.Bucket}` attaches a policy with these statements to it, and owns the objects that arrive:", bucket.Policy);

    /// <summary>MediaLive's S3 settings of the group.</summary>
    private protected Shape S3Settings { get; }
}
