using System.Text;
using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>The rules of every delivery to S3, beyond those of its URLs.</summary>
internal static class S3Rules
{
    /// <summary>In bytes (Amazon S3 User Guide, "Naming Amazon S3 objects").</summary>
    private const int LongestKey = 1024;

    /// <param name="config">The delivery.</param>
    /// <param name="ending">What MediaLive puts behind the base file name, at the least.</param>
    /// <param name="check">Takes what is wrong.</param>
    public static void Check(DestinationsConfig<S3DestinationConfig> config, string ending, DeliveryCheck check)
    {
        foreach (var (pipeline, destination) in config.Destinations.Index())
        {
            var location = destination.Url;
            if (BucketName.IsAccountRegional(location.Bucket) && IsMadeHere(location.Bucket, check.Stack))
            {
                check.Error($"destinations[{pipeline}].url", location.Url,
                    "has a bucket name that ends in -an, which S3 keeps for an account's own Regional namespace, "
                    + "and this stack makes buckets in the global one",
                    $"rename the bucket, or make it elsewhere and write buckets: {{ {location.Bucket}: {{ existing: true }} }}");
            }

            var length = Encoding.UTF8.GetByteCount(Variables.Expand(location.Key) + ending);
            if (length > LongestKey)
            {
                check.Error($"destinations[{pipeline}].url", location.Url,
                    $"makes object keys of at least {length} bytes with what MediaLive fills in and appends, "
                    + $"and S3 takes {LongestKey}",
                    "shorten its folders or its base file name");
            }
        }
    }

    private static bool IsMadeHere(string bucket, StackConfig stack) =>
        stack.Buckets.GetValueOrDefault(bucket) is not ({ Existing: true } or { OwnerAccount: not null });
}
