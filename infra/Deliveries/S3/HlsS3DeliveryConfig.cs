using MediaLive.Delivery.Deliveries.Hls;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>HLS in S3: <c>base.m3u8</c>, <c>base[nameModifier].m3u8</c> and <c>base[nameModifier]_00001.ts</c>.</summary>
internal sealed record HlsS3DeliveryConfig : HlsConfig<S3DestinationConfig>
{
    internal static void Check(HlsS3DeliveryConfig config, DeliveryCheck check)
    {
        HlsRules.Check(config, check);
        S3Rules.Check(config, HlsFiles.LongestEnding(config), check);
    }
}
