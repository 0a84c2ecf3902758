using MediaLive.Delivery.Deliveries.Files;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>A CMAF ingest output group that writes to a MediaPackage v2 channel.</summary>
internal sealed class CmafIngestMediaPackageV2Delivery : CmafMediaPackageV2Delivery
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<CmafIngestMediaPackageV2DeliveryConfig>(
        "cmafIngest", "mediaPackageV2", (config, scope) => new CmafIngestMediaPackageV2Delivery(config, scope))
    {
        Egress = (_, _) => [Egress.ToService()],
        Rules = CmafIngestMediaPackageV2DeliveryConfig.Check,
        Existing = MediaPackageV2DeliveryConfig.Reads,
        RoleGrants = (config, _, scope) => RegionalChannel.Grants(config, scope),
    };

    private CmafIngestMediaPackageV2Delivery(CmafIngestMediaPackageV2DeliveryConfig config, DeliveryScope scope)
        : base(nameof(CmafIngestMediaPackageV2Delivery), config, scope)
    {
        var destination = Own(IngestUrls(scope));
        var additional = AdditionalDestinations(scope, (id, channel, pipeline) =>
            Destination.OfUrls(id, [(pipeline, channel.IngestUrl(pipeline))]));
        Register(new Handover
        {
            Destination = destination,
            AdditionalDestinations = additional,
            OutputGroupSettings = new()
            {
                CmafIngestGroupSettings = new()
                {
                    Destination = destination.Reference,
                    AdditionalDestinations = References(additional),
                },
            },
            Outputs = FileOutputs.Agreed(
                config.Outputs, modifier => new() { CmafIngestOutputSettings = new() { NameModifier = modifier } }),
            Briefing = BriefingOfAll,
        });
    }
}
