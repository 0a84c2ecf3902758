using MediaLive.Delivery.Deliveries.Files;
using MediaLive.Delivery.Deliveries.Hls;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>An HLS output group that writes to S3.</summary>
internal sealed class HlsS3Delivery : S3Delivery
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<HlsS3DeliveryConfig>(
        "hls", "s3", (config, scope) => new HlsS3Delivery(config, scope))
    {
        Egress = ToBuckets,
        Rules = HlsS3DeliveryConfig.Check,
        RoleGrants = (config, _, scope) => S3Grants.Role(config, scope),
    };

    private HlsS3Delivery(HlsS3DeliveryConfig config, DeliveryScope scope)
        : base(nameof(HlsS3Delivery), path => HlsFiles.Names(path, config), config, scope) => Register(new Handover
        {
            Destination = Destination,
            OutputGroupSettings = HlsSettings.Group(config, Destination, new() { HlsS3Settings = S3Settings }),
            Outputs = FileOutputs.Agreed(config.Outputs),
            Briefing = Briefing,
        });
}
