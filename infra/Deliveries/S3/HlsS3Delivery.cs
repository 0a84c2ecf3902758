using MediaLive.Delivery.Deliveries.Hls;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>An HLS output group that writes to S3.</summary>
public sealed class HlsS3Delivery : S3Delivery
{
    internal HlsS3Delivery(HlsS3DeliveryConfig config, DeliveryScope scope)
        : base(nameof(HlsS3Delivery), path => FileNames.OfHls(path, config), config, scope)
    {
        Handover = new Handover
        {
            Destination = Destination,
            OutputGroupSettings = HlsSettings.GroupSettings(config, Destination, "hlsS3Settings", S3Settings),
        };
        Register();
    }

    internal override Handover Handover { get; }
}
