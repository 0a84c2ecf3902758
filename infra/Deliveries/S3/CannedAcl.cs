using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>The ACL that MediaLive sends with objects.</summary>
internal static class CannedAcl
{
    /// <summary>
    /// A bucket of another owner may demand it, and none refuses it; ours has ACLs switched off. A group has one for both pipelines: it
    /// is sent as soon as one bucket may demand it. Null when none is sent.
    /// </summary>
    public static string? Of(DestinationsConfig<S3DestinationConfig> delivery, StackConfig stack) =>
        delivery.Destinations.Any(destination => stack.BucketOf(destination.Url.Bucket).OwnerAccount is not null)
            ? "BUCKET_OWNER_FULL_CONTROL"
            : null;
}
