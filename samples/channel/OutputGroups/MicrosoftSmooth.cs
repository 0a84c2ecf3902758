using MediaLive.Delivery.Contract;

namespace MediaLive.Channel.Sample.OutputGroups;

internal static class MicrosoftSmooth
{
    public static (GroupSettingsArgs, OutputSettingsArgs) Settings(DeliveryHandover delivery)
    {
        var agreed = Agreed.OfGroup(delivery, "msSmoothGroupSettings");
        return (
            new GroupSettingsArgs
            {
                MsSmoothGroupSettings = new SmoothGroupArgs
                {
                    Destination = new SmoothDestinationArgs { DestinationRefId = delivery.Destination.Id },
                    EventIdMode = agreed.Text("eventIdMode"),
                    EventId = agreed.Text("eventId"),
                    CertificateMode = agreed.Text("certificateMode"),
                    ConnectionRetryInterval = agreed.Number("connectionRetryInterval"),
                    NumRetries = agreed.Number("numRetries"),
                    FilecacheDuration = agreed.Number("filecacheDuration"),
                    RestartDelay = agreed.Number("restartDelay"),
                },
            },
            new OutputSettingsArgs { MsSmoothOutputSettings = new SmoothOutputArgs { NameModifier = "-1080p" } });
    }
}
