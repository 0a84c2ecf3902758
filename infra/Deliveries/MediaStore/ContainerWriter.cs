using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries.MediaStore;

/// <summary>One pipeline of one delivery that writes to a container.</summary>
internal sealed record ContainerWriter(
    ChannelConfig Channel, HlsMediaStoreDeliveryConfig Delivery, MediaStoreDestinationConfig Destination)
{
    /// <summary>All writers of a stack, by container.</summary>
    public static ILookup<string, ContainerWriter> In(StackConfig stack) => (
        from channel in stack.Channels
        from delivery in channel.Deliveries.OfType<HlsMediaStoreDeliveryConfig>()
        from destination in delivery.Destinations
        select new ContainerWriter(channel, delivery, destination)).ToLookup(writer => writer.Destination.Container.Name);
}
