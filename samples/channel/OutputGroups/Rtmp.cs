using MediaLive.Delivery.Contract;

namespace MediaLive.Channel.Sample.OutputGroups;

internal static class Rtmp
{
    public static (GroupSettingsArgs, OutputSettingsArgs) Settings(DeliveryHandover delivery)
    {
        var group = Agreed.OfGroup(delivery, "rtmpGroupSettings");
        var output = Agreed.OfOutput(delivery, "rtmpOutputSettings");
        return (
            new GroupSettingsArgs
            {
                RtmpGroupSettings = new RtmpGroupArgs
                {
                    AuthenticationScheme = group.Text("authenticationScheme"),
                    RestartDelay = group.Number("restartDelay"),
                },
            },
            new OutputSettingsArgs
            {
                RtmpOutputSettings = new RtmpOutputArgs
                {
                    Destination = new RtmpDestinationArgs { DestinationRefId = delivery.Destination.Id },
                    CertificateMode = output.Text("certificateMode"),
                    ConnectionRetryInterval = output.Number("connectionRetryInterval"),
                    NumRetries = output.Number("numRetries"),
                },
            });
    }
}
