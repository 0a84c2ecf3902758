using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Networking;
using MediaLive.Delivery.Sheets;
using Pulumi;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>What every delivery to S3 does: it sees to its buckets and asks for access to them.</summary>
public abstract class S3Delivery : DeliveryComponent
{
    /// <param name="type">The class's name.</param>
    /// <param name="files">What the files of a base file name are called.</param>
    /// <param name="config">The delivery.</param>
    /// <param name="scope">Its stack and channel.</param>
    private protected S3Delivery(
        string type, Func<string, string> files, DestinationsConfig<S3DestinationConfig> config, DeliveryScope scope)
        : base(type, config, scope)
    {
        Destination = new Destination(Name, [.. config.Destinations.Select(destination => new DestinationSetting(destination.Url.Url))]);
        var buckets = config.Destinations.Select(destination => DeliveryBucket.Of(destination.Url.Bucket, scope.Stack)).Distinct().ToList();
        var cannedAcl = CannedAcl.Of(config, scope.Stack.Config);
        S3Settings = Shapes.Of(("cannedAcl", cannedAcl));
        Egress = [Networking.Egress.ToS3(scope.Stack.Aws.Region)];
        Sheet = new OperatorSheet
        {
            System = "Amazon S3",
            Transport = ["HTTPS to Amazon S3, TCP 443"],
            Files = [.. config.Destinations.Select((destination, pipeline) => $"pipeline {pipeline}: {files(destination.Url.BaseFilename)}")],
            Steps = [.. buckets.SelectMany(BucketSteps.For)],
            Notes =
            [
                cannedAcl is null ? "canned ACL: none, the buckets are of the channel's own account" : $"without canned ACL `{cannedAcl}`, a bucket may refuse the objects",
                .. scope.Vpc is null ? [] : new[] { "VPC: it needs a gateway endpoint for Amazon S3, the only way there that the egress rules open" },
            ],
        };
        BucketPolicies = [.. buckets.Where(bucket => !bucket.PolicyIsAttached).Select(bucket => KeyValuePair.Create(bucket.Bucket, bucket.Policy))];
    }

    internal override ImmutableArray<Egress> Egress { get; }

    internal override OperatorSheet Sheet { get; }

    internal override IEnumerable<KeyValuePair<string, Output<string>>> BucketPolicies { get; }

    private protected Destination Destination { get; }

    /// <summary>MediaLive's S3 settings of the group.</summary>
    private protected Shape S3Settings { get; }
}
