using MediaLive.Delivery.Contract;
using Inputs = Pulumi.Aws.MediaLive.Inputs;

namespace MediaLive.Channel.Sample.OutputGroups;

internal static class Rtmp
{
    public static (GroupSettingsArgs, OutputSettingsArgs) Settings(DeliveryHandover delivery) => (
        new GroupSettingsArgs
        {
            RtmpGroupSettings = new Inputs.ChannelEncoderSettingsOutputGroupOutputGroupSettingsRtmpGroupSettingsArgs
            {
                AuthenticationScheme = new Agreed(delivery.OutputGroupSettings).Child("rtmpGroupSettings").Text("authenticationScheme")!,
            },
        },
        new OutputSettingsArgs
        {
            RtmpOutputSettings = new Inputs.ChannelEncoderSettingsOutputGroupOutputOutputSettingsRtmpOutputSettingsArgs
            {
                Destination = new Inputs.ChannelEncoderSettingsOutputGroupOutputOutputSettingsRtmpOutputSettingsDestinationArgs { DestinationRefId = delivery.Destination.Id },
            },
        });
}
