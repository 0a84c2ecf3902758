using MediaLive.Delivery.Contract;

namespace MediaLive.Channel.Sample.OutputGroups;

internal static class Archive
{
    public static (GroupSettingsArgs, OutputSettingsArgs) Settings(DeliveryHandover delivery)
    {
        var agreed = Agreed.OfGroup(delivery, "archiveGroupSettings");
        return (
            new GroupSettingsArgs
            {
                ArchiveGroupSettings = new ArchiveGroupArgs
                {
                    Destination = new ArchiveDestinationArgs { DestinationRefId = delivery.Destination.Id },
                    ArchiveCdnSettings = agreed.Child("archiveCdnSettings", cdn => new ArchiveCdnArgs
                    {
                        ArchiveS3Settings = cdn.Child("archiveS3Settings", s3 => new ArchiveS3Args { CannedAcl = s3.Text("cannedAcl") }),
                    }),
                    RolloverInterval = 300,
                },
            },
            new OutputSettingsArgs
            {
                ArchiveOutputSettings = new ArchiveOutputArgs
                {
                    NameModifier = "-1080p",
                    ContainerSettings = new ArchiveContainerArgs { M2tsSettings = new ArchiveM2tsArgs() },
                },
            });
    }
}
