using MediaLive.Delivery.Deliveries.Hls;
using MediaLive.Delivery.Sheets;
using Pulumi.AwsNative.MediaPackageV2;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>An HLS output group that writes to a MediaPackage v2 channel.</summary>
public sealed class HlsMediaPackageV2Delivery : MediaPackageV2Delivery
{
    internal HlsMediaPackageV2Delivery(HlsMediaPackageV2DeliveryConfig config, DeliveryScope scope)
        : base(nameof(HlsMediaPackageV2Delivery), config, ChannelInputType.Hls, scope)
    {
        var destination = IngestUrls(scope);
        Handover = new Handover
        {
            Destination = destination,
            OutputGroupSettings = HlsSettings.GroupSettings(destination, "hlsBasicPutSettings", Shapes.Empty),
        };
        Register();
    }

    internal override Handover Handover { get; }

    internal override OperatorSheet Sheet => base.Sheet with { Notes = ["segments: transport stream (TS), the only kind that MediaPackage v2 takes from an HLS group"] };
}
