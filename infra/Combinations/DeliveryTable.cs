using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Deliveries;
using MediaLive.Delivery.Deliveries.Http;
using MediaLive.Delivery.Deliveries.MediaConnect;
using MediaLive.Delivery.Deliveries.MediaPackage;
using MediaLive.Delivery.Deliveries.MediaPackageV2;
using MediaLive.Delivery.Deliveries.MediaStore;
using MediaLive.Delivery.Deliveries.Rtmp;
using MediaLive.Delivery.Deliveries.S3;
using MediaLive.Delivery.Deliveries.Srt;
using MediaLive.Delivery.Deliveries.Udp;

namespace MediaLive.Delivery.Combinations;

/// <summary>Every combination of output group and downstream system that this program knows.</summary>
internal static class DeliveryTable
{
    public static readonly ImmutableArray<DeliveryKind> Kinds =
    [
        ArchiveS3Delivery.Kind,
        FrameCaptureS3Delivery.Kind,
        HlsS3Delivery.Kind,
        HlsMediaStoreDelivery.Kind,
        HlsMediaPackageDelivery.Kind,
        HlsMediaPackageV2Delivery.Kind,
        HlsHttpDelivery.Kind,
        MediaPackageGroupDelivery.Kind,
        MediaPackageGroupV2Delivery.Kind,
        CmafIngestMediaPackageV2Delivery.Kind,
        CmafIngestHttpDelivery.Kind,
        MicrosoftSmoothHttpDelivery.Kind,
        RtmpDelivery.Kind,
        SrtDelivery.Kind,
        UdpDelivery.Kind,
        MediaConnectRouterDelivery.Kind,
    ];

    private static readonly Dictionary<Type, DeliveryKind> ByConfig = Kinds.ToDictionary(kind => kind.ConfigType);

    public static DeliveryKind KindOf(DeliveryConfig config) => ByConfig[config.GetType()];
}
