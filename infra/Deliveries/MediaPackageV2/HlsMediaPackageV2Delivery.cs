using MediaLive.Delivery.Deliveries.Files;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>An HLS output group that writes to a MediaPackage v2 channel.</summary>
internal sealed class HlsMediaPackageV2Delivery : MediaPackageV2Delivery
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<HlsMediaPackageV2DeliveryConfig>(
        "hls", "mediaPackageV2", (config, scope) => new HlsMediaPackageV2Delivery(config, scope))
    {
        Egress = (_, _) => [Egress.ToService()],
        Rules = HlsMediaPackageV2DeliveryConfig.Check,
        Existing = MediaPackageV2DeliveryConfig.Reads,
        RoleGrants = (config, _, scope) => RegionalChannel.Grants(config, scope),
    };

    private HlsMediaPackageV2Delivery(HlsMediaPackageV2DeliveryConfig config, DeliveryScope scope)
        : base(nameof(HlsMediaPackageV2Delivery), config, scope)
    {
        var destination = IngestUrls(scope);
        Register(new Handover
        {
            Destination = destination,
            OutputGroupSettings = new()
            {
                HlsGroupSettings = new()
                {
                    Destination = destination.Reference,
                    HlsCdnSettings = new() { HlsBasicPutSettings = new() },
                },
            },
            Outputs = FileOutputs.Agreed(config.Outputs),
            Briefing = Briefing with
            {
                Notes = ["segments: transport stream (TS), the only kind that MediaPackage v2 takes from an HLS group"],
            },
        });
    }
}
