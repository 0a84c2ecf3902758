using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Deliveries.Hls;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>Transport-stream files in S3: <c>base[nameModifier].000000.m2ts</c>.</summary>
public sealed record ArchiveS3DeliveryConfig : DestinationsConfig<S3DestinationConfig>
{
    internal override IEnumerable<PolicyStatement> Grants(ChannelConfig channel, PolicyScope scope) => S3Grants.Role(this, scope);

    internal static void Check(ArchiveS3DeliveryConfig config, DeliveryCheck check)
    {
        check.AtMostInChannel(1);
        FileRules.Check(config, check);
        S3Rules.Check(config, FileNames.ArchiveEnding, check);
    }
}
