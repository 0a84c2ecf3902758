using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Contract.Settings;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Udp;

/// <summary>A UDP output group that sends a transport stream; a receiver of ours lets it in.</summary>
internal sealed class UdpDelivery : DeliveryComponent
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<UdpDeliveryConfig>(
        "udp", "udp", (config, scope) => new UdpDelivery(config, scope))
    {
        Egress = (config, _) =>
            from target in config.Destinations
            from port in config.PortsOf(target.Url)
            select Egress.ToHost(Port.Udp(port), target.Url.Host),
        Rules = UdpRules.Check,
    };

    private UdpDelivery(UdpDeliveryConfig config, DeliveryScope scope)
        : base(nameof(UdpDelivery), config, scope)
    {
        var receiver = Receiver.For(config.Receiver, config.Ports, this, scope);
        var destination = Destination.OfUrls(
            Name, [.. config.Destinations.Select(target => new DestinationSetting(target.Url.ToString()))]);
        Register(new Handover
        {
            Destination = destination,
            OutputGroupSettings = new() { UdpGroupSettings = new() },
            OutputSettings = new()
            {
                UdpOutputSettings = new()
                {
                    Destination = destination.Reference,
                    ContainerSettings = new(),
                    FecOutputSettings = config.Fec is { } fec ? Settings(fec) : null,
                },
            },
            Briefing = new Briefing
            {
                System = "a UDP receiver",
                Transport =
                [
                    .. from target in config.Destinations.Index()
                       from port in config.PortsOf(target.Item.Url)
                       select Transports.ToHost(
                           target.Index, target.Item.Url.Scheme.ToUpperInvariant(), target.Item.Url.Host, Port.Udp(port)),
                ],
                Expect = [.. Expectations.Streams(config.Destinations.Length), .. Correction(config.Fec)],
                Steps = Receiver.Steps(receiver, scope),
            },
        });
    }

    private static IEnumerable<string> Correction(FecConfig? fec)
    {
        if (fec is not null)
        {
            yield return "Forward error correction goes with each stream, at the port + 2 and + 4: "
                + $"column depth {fec.ColumnDepth}, row length {fec.RowLength}, `{fec.IncludeFec.Spelled()}`.";
        }
    }

    private static FecOutputSettings Settings(FecConfig fec) =>
        new() { ColumnDepth = fec.ColumnDepth, RowLength = fec.RowLength, IncludeFec = fec.IncludeFec.Spelled() };
}
