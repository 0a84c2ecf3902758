using System.Collections.Immutable;
using MediaLive.Delivery.Deliveries.Hls;
using MediaLive.Delivery.Networking;
using MediaLive.Delivery.Sheets;
using Pulumi;

namespace MediaLive.Delivery.Deliveries.MediaStore;

/// <summary>An HLS output group that writes to MediaStore.</summary>
public sealed class HlsMediaStoreDelivery : DeliveryComponent
{
    internal HlsMediaStoreDelivery(HlsMediaStoreDeliveryConfig config, DeliveryScope scope)
        : base(nameof(HlsMediaStoreDelivery), config, scope)
    {
        var destination = new Destination(Name, [.. config.Destinations.Select(target => new DestinationSetting(Url(target, scope)))]);
        Sheet = new OperatorSheet
        {
            System = "AWS Elemental MediaStore",
            Transport = ["HTTPS to AWS Elemental MediaStore, TCP 443"],
            Files = [.. config.Destinations.Select((target, pipeline) => $"pipeline {pipeline}: {FileNames.OfHls(target.BaseFilename, config)}")],
        };
        Handover = new Handover
        {
            Destination = destination,
            OutputGroupSettings = HlsSettings.GroupSettings(config, destination, "hlsMediaStoreSettings", Shapes.Empty),
        };
        Register();
    }

    internal override Handover Handover { get; }

    internal override ImmutableArray<Egress> Egress => [Networking.Egress.ToService()];

    internal override OperatorSheet Sheet { get; }

    private static Output<string> Url(MediaStoreDestinationConfig target, DeliveryScope scope) =>
        DeliveryContainer.Of(target.Container, scope.Stack).Host.Apply(host => $"mediastoressl://{host}/{target.Path}");
}
