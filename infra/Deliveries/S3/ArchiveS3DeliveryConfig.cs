using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Deliveries.Files;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>Transport-stream files in S3: <c>base[nameModifier].000000.m2ts</c>.</summary>
internal sealed record ArchiveS3DeliveryConfig : DestinationsConfig<S3DestinationConfig>
{
    internal static void Check(ArchiveS3DeliveryConfig config, DeliveryCheck check)
    {
        check.AtMostInChannel(1);
        FileRules.Check(config, check);
        S3Rules.Check(config, FileNames.ArchiveEnding, check);
    }
}
