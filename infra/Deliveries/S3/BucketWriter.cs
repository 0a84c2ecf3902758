using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>One pipeline of one delivery that writes to a bucket.</summary>
internal sealed record BucketWriter(ChannelConfig Channel, DeliveryConfig Delivery, S3Location Location)
{
    /// <summary>All writers of a stack, by bucket.</summary>
    public static ILookup<string, BucketWriter> In(StackConfig stack) => (
        from channel in stack.Channels
        from delivery in channel.Deliveries.OfType<DestinationsConfig<S3DestinationConfig>>()
        from destination in delivery.Destinations
        select new BucketWriter(channel, delivery, destination.Url)).ToLookup(writer => writer.Location.Bucket);
}
