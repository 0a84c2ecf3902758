using System.Collections.Immutable;
using MediaLive.Delivery.Networking;
using MediaLive.Delivery.Sheets;

namespace MediaLive.Delivery.Deliveries.MediaPackage;

/// <summary>MediaLive's MediaPackage output group, to a MediaPackage v1 channel: MediaLive finds the ingest endpoints by itself.</summary>
public sealed class MediaPackageGroupDelivery : DeliveryComponent
{
    internal MediaPackageGroupDelivery(MediaPackageGroupDeliveryConfig config, DeliveryScope scope)
        : base(nameof(MediaPackageGroupDelivery), config, scope)
    {
        var channel = IngestChannel.Make(config, this, scope);
        var destination = new Destination(Name, [])
        {
            MediaPackageSettings = [Shapes.Of(("channelId", channel.ChannelId))],
            Addresses = [channel.ChannelId],
        };
        Handover = new Handover
        {
            Destination = destination,
            OutputGroupSettings = Shapes.Of(("mediaPackageGroupSettings", Shapes.Of(("destination", destination.Reference)))),
        };
        Register();
    }

    internal override Handover Handover { get; }

    internal override ImmutableArray<Egress> Egress => [Networking.Egress.ToService()];

    internal override OperatorSheet Sheet { get; } = new()
    {
        System = "AWS Elemental MediaPackage",
        AddressedBy = "MediaPackage channel",
        Transport = ["HTTPS to AWS Elemental MediaPackage, TCP 443; MediaLive finds the ingest endpoints by itself"],
        Steps = [IngestChannel.NextStep],
    };
}
