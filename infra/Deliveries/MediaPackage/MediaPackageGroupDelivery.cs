using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Contract.Settings;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.MediaPackage;

/// <summary>
/// MediaLive's MediaPackage output group, to a MediaPackage v1 channel: MediaLive finds the ingest endpoints by itself.
/// </summary>
internal sealed class MediaPackageGroupDelivery : DeliveryComponent
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<MediaPackageGroupDeliveryConfig>(
        "mediaPackage", "mediaPackage", (config, scope) => new MediaPackageGroupDelivery(config, scope))
    {
        Egress = (_, _) => [Egress.ToService()],
        Existing = MediaPackageDeliveryConfig.Reads,
        RoleGrants = (config, channel, scope) => [IngestChannel.Describe(DeliveryNames.Present(channel, config), scope)],
    };

    private MediaPackageGroupDelivery(MediaPackageGroupDeliveryConfig config, DeliveryScope scope)
        : base(nameof(MediaPackageGroupDelivery), config, scope)
    {
        var channel = IngestChannel.For(config, this, scope);
        var destination = Destination.OfMediaPackage(
            Name,
            [channel.Id.Apply(id => new MediaPackageOutputDestinationSettings { ChannelId = id })],
            scope.Channel.Pipelines,
            channel.Id);
        Register(new Handover
        {
            Destination = destination,
            OutputGroupSettings = new() { MediaPackageGroupSettings = new() { Destination = destination.Reference } },
            Briefing = new Briefing
            {
                System = IngestChannel.Service,
                AddressedBy = "MediaPackage channel",
                Transport = [Transports.ToService(IngestChannel.Service)],
                Steps = channel.Steps,
                Notes = ["ingest endpoints: MediaLive finds them by itself"],
            },
        });
    }
}
