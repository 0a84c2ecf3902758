using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>The ACL that MediaLive sends with objects.</summary>
internal static class CannedAcl
{
    /// <summary>
    /// The ACL of a group's objects; null when none is sent. A bucket of another owner may demand one, and none
    /// refuses it; in ours, ACLs are switched off. A group has one ACL for both pipelines: it is sent as soon as one
    /// of its buckets may demand it.
    /// </summary>
    public static string? Of(DestinationsConfig<S3DestinationConfig> delivery, StackConfig stack) =>
        delivery.Destinations.Any(destination => stack.BucketOf(destination.Url.Bucket).OwnerAccount is not null)
            ? "BUCKET_OWNER_FULL_CONTROL"
            : null;
}
