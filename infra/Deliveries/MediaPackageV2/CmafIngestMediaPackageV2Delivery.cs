namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>A CMAF ingest output group that writes to a MediaPackage v2 channel.</summary>
public sealed class CmafIngestMediaPackageV2Delivery : CmafMediaPackageV2Delivery
{
    internal CmafIngestMediaPackageV2Delivery(CmafIngestMediaPackageV2DeliveryConfig config, DeliveryScope scope)
        : base(nameof(CmafIngestMediaPackageV2Delivery), config, scope)
    {
        var destination = IngestUrls(scope);
        var additional = AdditionalDestinations(scope, (id, channel, pipeline) => new Destination(id, [channel.IngestUrl(pipeline)]));
        Handover = new Handover
        {
            Destination = destination,
            AdditionalDestinations = additional,
            OutputGroupSettings = Shapes.Of(("cmafIngestGroupSettings", Shapes.Of(
                ("destination", destination.Reference),
                ("additionalDestinations", References(additional))))),
        };
        Register();
    }

    internal override Handover Handover { get; }
}
