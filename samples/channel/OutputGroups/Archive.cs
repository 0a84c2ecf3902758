using MediaLive.Delivery.Contract;
using Inputs = Pulumi.Aws.MediaLive.Inputs;

namespace MediaLive.Channel.Sample.OutputGroups;

internal static class Archive
{
    public static (GroupSettingsArgs, OutputSettingsArgs) Settings(DeliveryHandover delivery) => (
        new GroupSettingsArgs
        {
            ArchiveGroupSettings = new Inputs.ChannelEncoderSettingsOutputGroupOutputGroupSettingsArchiveGroupSettingArgs
            {
                Destination = new Inputs.ChannelEncoderSettingsOutputGroupOutputGroupSettingsArchiveGroupSettingDestinationArgs { DestinationRefId = delivery.Destination.Id },
                RolloverInterval = 300,
            },
        },
        new OutputSettingsArgs
        {
            ArchiveOutputSettings = new Inputs.ChannelEncoderSettingsOutputGroupOutputOutputSettingsArchiveOutputSettingsArgs
            {
                NameModifier = "-1080p",
                ContainerSettings = new Inputs.ChannelEncoderSettingsOutputGroupOutputOutputSettingsArchiveOutputSettingsContainerSettingsArgs
                {
                    M2tsSettings = new Inputs.ChannelEncoderSettingsOutputGroupOutputOutputSettingsArchiveOutputSettingsContainerSettingsM2tsSettingsArgs(),
                },
            },
        });
}
