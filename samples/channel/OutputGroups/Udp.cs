using MediaLive.Delivery.Contract;
using Inputs = Pulumi.Aws.MediaLive.Inputs;

namespace MediaLive.Channel.Sample.OutputGroups;

internal static class Udp
{
    public static (GroupSettingsArgs, OutputSettingsArgs) Settings(DeliveryHandover delivery) => (
        new GroupSettingsArgs { UdpGroupSettings = new Inputs.ChannelEncoderSettingsOutputGroupOutputGroupSettingsUdpGroupSettingsArgs() },
        new OutputSettingsArgs
        {
            UdpOutputSettings = new Inputs.ChannelEncoderSettingsOutputGroupOutputOutputSettingsUdpOutputSettingsArgs
            {
                Destination = new Inputs.ChannelEncoderSettingsOutputGroupOutputOutputSettingsUdpOutputSettingsDestinationArgs { DestinationRefId = delivery.Destination.Id },
                FecOutputSettings = Fec(new Agreed(delivery.OutputSettings!).Child("udpOutputSettings"))!,
                ContainerSettings = new Inputs.ChannelEncoderSettingsOutputGroupOutputOutputSettingsUdpOutputSettingsContainerSettingsArgs
                {
                    M2tsSettings = new Inputs.ChannelEncoderSettingsOutputGroupOutputOutputSettingsUdpOutputSettingsContainerSettingsM2tsSettingsArgs(),
                },
            },
        });

    private static Inputs.ChannelEncoderSettingsOutputGroupOutputOutputSettingsUdpOutputSettingsFecOutputSettingsArgs? Fec(Agreed agreed) =>
        !agreed.Has("fecOutputSettings") ? null : new()
        {
            ColumnDepth = agreed.Child("fecOutputSettings").Number("columnDepth")!,
            RowLength = agreed.Child("fecOutputSettings").Number("rowLength")!,
            IncludeFec = agreed.Child("fecOutputSettings").Text("includeFec")!,
        };
}
