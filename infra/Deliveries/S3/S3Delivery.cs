using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;
using MediaLive.Delivery.Networking;
using Pulumi;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>What every delivery to S3 does: it sees to its buckets.</summary>
internal abstract class S3Delivery : DeliveryComponent
{
    /// <param name="type">The class's name.</param>
    /// <param name="files">What the files of a base file name are called.</param>
    /// <param name="config">The delivery.</param>
    /// <param name="scope">Its stack and channel.</param>
    private protected S3Delivery(
        string type, Func<string, string> files, DestinationsConfig<S3DestinationConfig> config, DeliveryScope scope)
        : base(type, config, scope)
    {
        Destination = Destination.OfUrls(
            Name, [.. config.Destinations.Select(destination => new DestinationSetting(destination.Url.Url))]);
        var buckets = config.Destinations
            .Select(destination => destination.Url.Bucket)
            .Distinct()
            .Select(scope.Stack.Registry<Buckets>().Of)
            .ToList();
        var cannedAcl = CannedAcl.Of(config, scope.Stack.Config);
        S3Settings = new S3Settings { CannedAcl = cannedAcl };
        Briefing = new Briefing
        {
            System = "Amazon S3",
            Transport = [Transports.ToService("Amazon S3")],
            Files =
            [
                .. config.Destinations.Select((destination, pipeline) => new OperatorFiles
                {
                    Pipeline = pipeline,
                    Names = files(destination.Url.BaseFilename),
                }),
            ],
            Steps = [.. buckets.SelectMany(BucketSteps.For)],
            Notes =
            [
                cannedAcl is null
                    ? "canned ACL: none, the buckets are of the channel's own account"
                    : $"without canned ACL `{cannedAcl}`, a bucket may refuse the objects",
                .. buckets.Where(bucket => bucket.IsElsewhere)
                    .Select(bucket => $"bucket `{bucket.Bucket}`: it is in {bucket.Config.Region}, and the URL does not say so"),
                .. scope.Vpc is null || buckets.All(bucket => bucket.IsElsewhere)
                    ? []
                    : new[] { "VPC: it needs a gateway endpoint for Amazon S3, the only way there that the egress rules open" },
            ],
        };
        BucketPolicies =
        [
            .. buckets
                .Where(bucket => !bucket.PolicyIsAttached)
                .Select(bucket => KeyValuePair.Create(bucket.Bucket, bucket.Policy)),
        ];
    }

    internal override IEnumerable<KeyValuePair<string, Output<string>>> BucketPolicies { get; }

    /// <summary>Of every kind of delivery to S3: where a channel in a VPC must be let out to.</summary>
    private protected static IEnumerable<Egress> ToBuckets(DestinationsConfig<S3DestinationConfig> config, string region) =>
        config.Destinations.Select(destination => Egress.ToBucket(destination.Url.Bucket, region));

    private protected Destination Destination { get; }

    private protected Briefing Briefing { get; }

    /// <summary>MediaLive's S3 settings of the group; empty when it sends no ACL.</summary>
    private protected S3Settings S3Settings { get; }

    /// <summary>The same; null when they are empty.</summary>
    private protected S3Settings? S3SettingsOrNone => S3Settings.CannedAcl is null ? null : S3Settings;
}
