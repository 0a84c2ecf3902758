using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Networking;
using MediaLive.Delivery.Sheets;

namespace MediaLive.Delivery.Deliveries.Udp;

/// <summary>A UDP output group that sends a transport stream; a receiver of ours lets it in.</summary>
public sealed class UdpDelivery : DeliveryComponent
{
    internal UdpDelivery(UdpDeliveryConfig config, DeliveryScope scope)
        : base(nameof(UdpDelivery), config, scope)
    {
        var receiver = Receiver.For(config.Receiver, config.Ports, this, scope);
        var destination = new Destination(Name, [.. config.Destinations.Select(target => new DestinationSetting(target.Url.ToString()))]);
        Handover = new Handover
        {
            Destination = destination,
            OutputGroupSettings = Shapes.Of(("udpGroupSettings", Shapes.Empty)),
            OutputSettings = Shapes.Of(("udpOutputSettings", Shapes.Of(
                ("destination", destination.Reference),
                ("containerSettings", TransportStream.Container),
                ("fecOutputSettings", config.Fec is { } fec ? Settings(fec) : null)))),
        };
        Egress =
        [
            .. from target in config.Destinations
               from port in config.PortsOf(target.Url)
               select Networking.Egress.ToHost(Port.Udp(port), target.Url.Host),
        ];
        Sheet = new OperatorSheet
        {
            System = "a UDP receiver",
            Transport = [.. config.Destinations.SelectMany(Transport)],
            Steps = Receiver.Steps(receiver, scope),
        };
        Register();

        IEnumerable<string> Transport(UdpDestinationConfig target, int pipeline) => config.PortsOf(target.Url)
            .Select(port => $"pipeline {pipeline}: {target.Url.Scheme.ToUpperInvariant()} to {target.Url.Host}, {Port.Udp(port)}");
    }

    internal override Handover Handover { get; }

    internal override ImmutableArray<Egress> Egress { get; }

    internal override OperatorSheet Sheet { get; }

    private static Shape Settings(FecConfig fec) => Shapes.Of(
        ("columnDepth", fec.ColumnDepth),
        ("rowLength", fec.RowLength),
        ("includeFec", fec.IncludeFec.Spelled()));
}
