using MediaLive.Delivery.Contract;

namespace MediaLive.Channel.Sample.OutputGroups;

internal static class MediaPackage
{
    public static (GroupSettingsArgs, OutputSettingsArgs) Settings(DeliveryHandover delivery) => (
        new GroupSettingsArgs
        {
            MediaPackageGroupSettings = new MediaPackageGroupArgs
            {
                Destination = new MediaPackageGroupDestinationArgs { DestinationRefId = delivery.Destination.Id },
            },
        },
        new OutputSettingsArgs { MediaPackageOutputSettings = new MediaPackageOutputArgs() });
}
