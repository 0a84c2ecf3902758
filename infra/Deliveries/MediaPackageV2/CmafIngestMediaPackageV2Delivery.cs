using Pulumi.AwsNative.MediaPackageV2;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>A CMAF ingest output group that writes to a MediaPackage v2 channel.</summary>
public sealed class CmafIngestMediaPackageV2Delivery : MediaPackageV2Delivery
{
    internal CmafIngestMediaPackageV2Delivery(CmafIngestMediaPackageV2DeliveryConfig config, DeliveryScope scope)
        : base(nameof(CmafIngestMediaPackageV2Delivery), config, ChannelInputType.Cmaf, scope.Stack.Aws.Region, scope)
    {
        var destination = IngestUrls(scope);
        Handover = new Handover
        {
            Destination = destination,
            OutputGroupSettings = Shapes.Of(("cmafIngestGroupSettings", Shapes.Of(("destination", destination.Reference)))),
        };
        Register();
    }

    internal override Handover Handover { get; }
}
