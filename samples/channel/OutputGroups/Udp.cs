using MediaLive.Delivery.Contract;

namespace MediaLive.Channel.Sample.OutputGroups;

internal static class Udp
{
    public static (GroupSettingsArgs, OutputSettingsArgs) Settings(DeliveryHandover delivery)
    {
        var agreed = Agreed.OfOutput(delivery, "udpOutputSettings");
        return (
            new GroupSettingsArgs { UdpGroupSettings = new UdpGroupArgs() },
            new OutputSettingsArgs
            {
                UdpOutputSettings = new UdpOutputArgs
                {
                    Destination = new UdpDestinationArgs { DestinationRefId = delivery.Destination.Id },
                    FecOutputSettings = agreed.Child("fecOutputSettings", fec => new UdpFecArgs
                    {
                        ColumnDepth = fec.Number("columnDepth"),
                        RowLength = fec.Number("rowLength"),
                        IncludeFec = fec.Text("includeFec"),
                    }),
                    ContainerSettings = new UdpContainerArgs { M2tsSettings = new UdpM2tsArgs() },
                },
            });
    }
}
