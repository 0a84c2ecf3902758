using MediaLive.Delivery.Contract.Settings;
using MediaLive.Delivery.Deliveries.Files;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>A frame capture output group that writes to S3.</summary>
internal sealed class FrameCaptureS3Delivery : S3Delivery
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<FrameCaptureS3DeliveryConfig>(
        "frameCapture", "s3", (config, scope) => new FrameCaptureS3Delivery(config, scope))
    {
        Egress = ToBuckets,
        Rules = FrameCaptureS3DeliveryConfig.Check,
        RoleGrants = (config, _, scope) => S3Grants.Role(config, scope),
    };

    private FrameCaptureS3Delivery(FrameCaptureS3DeliveryConfig config, DeliveryScope scope)
        : base(
            nameof(FrameCaptureS3Delivery),
            name => FileNames.Counted(name, config.Outputs, FileNames.FrameCaptureEnding),
            config,
            scope) =>
        Register(new Handover
        {
            Destination = Destination,
            OutputGroupSettings = new()
            {
                FrameCaptureGroupSettings = new()
                {
                    Destination = Destination.Reference,
                    FrameCaptureCdnSettings = S3SettingsOrNone is { } settings
                        ? new FrameCaptureCdnSettings { FrameCaptureS3Settings = settings }
                        : null,
                },
            },
            Outputs = FileOutputs.Agreed(
                config.Outputs, modifier => new() { FrameCaptureOutputSettings = new() { NameModifier = modifier } }),
            Briefing = Briefing,
        });
}
