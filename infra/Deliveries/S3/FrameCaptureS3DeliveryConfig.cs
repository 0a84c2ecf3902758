using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>Thumbnails in S3: <c>base[nameModifier].00000.jpg</c>.</summary>
public sealed record FrameCaptureS3DeliveryConfig : DestinationsConfig<S3DestinationConfig>
{
    internal static void Check(FrameCaptureS3DeliveryConfig config, DeliveryCheck check) => check.AtMostInChannel(3);
}
