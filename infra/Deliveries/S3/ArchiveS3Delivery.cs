using MediaLive.Delivery.Contract.Settings;
using MediaLive.Delivery.Deliveries.Files;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>An archive output group that writes to S3.</summary>
internal sealed class ArchiveS3Delivery : S3Delivery
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<ArchiveS3DeliveryConfig>(
        "archive", "s3", (config, scope) => new ArchiveS3Delivery(config, scope))
    {
        Egress = ToBuckets,
        Rules = ArchiveS3DeliveryConfig.Check,
        RoleGrants = (config, _, scope) => S3Grants.Role(config, scope),
    };

    private ArchiveS3Delivery(ArchiveS3DeliveryConfig config, DeliveryScope scope)
        : base(
            nameof(ArchiveS3Delivery),
            name => FileNames.Counted(name, config.Outputs, FileNames.ArchiveEnding),
            config,
            scope) =>
        Register(new Handover
        {
            Destination = Destination,
            OutputGroupSettings = new()
            {
                ArchiveGroupSettings = new()
                {
                    Destination = Destination.Reference,
                    ArchiveCdnSettings = S3SettingsOrNone is { } settings
                        ? new ArchiveCdnSettings { ArchiveS3Settings = settings }
                        : null,
                },
            },
            Outputs = FileOutputs.Agreed(
                config.Outputs, modifier => new() { ArchiveOutputSettings = new() { NameModifier = modifier } }),
            Briefing = Briefing,
        });
}
