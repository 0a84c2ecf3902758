using MediaLive.Delivery.Deliveries.Hls;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>An archive output group that writes to S3.</summary>
public sealed class ArchiveS3Delivery : S3Delivery
{
    internal ArchiveS3Delivery(ArchiveS3DeliveryConfig config, DeliveryScope scope)
        : base(nameof(ArchiveS3Delivery), FileNames.OfArchive, config, scope)
    {
        Handover = new Handover
        {
            Destination = Destination,
            OutputGroupSettings = Shapes.Of(("archiveGroupSettings", Shapes.Of(
                ("destination", Destination.Reference),
                ("archiveCdnSettings", S3Settings.IsEmpty ? null : Shapes.Of(("archiveS3Settings", S3Settings)))))),
        };
        Register();
    }

    internal override Handover Handover { get; }
}
