using MediaLive.Delivery.Deliveries.Hls;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>A frame capture output group that writes to S3.</summary>
public sealed class FrameCaptureS3Delivery : S3Delivery
{
    internal FrameCaptureS3Delivery(FrameCaptureS3DeliveryConfig config, DeliveryScope scope)
        : base(nameof(FrameCaptureS3Delivery), FileNames.OfFrameCapture, config, scope)
    {
        Handover = new Handover
        {
            Destination = Destination,
            OutputGroupSettings = Shapes.Of(("frameCaptureGroupSettings", Shapes.Of(
                ("destination", Destination.Reference),
                ("frameCaptureCdnSettings", S3Settings.IsEmpty ? null : Shapes.Of(("frameCaptureS3Settings", S3Settings)))))),
        };
        Register();
    }

    internal override Handover Handover { get; }
}
