using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries;

/// <summary>How output travels, in the contract's terms.</summary>
internal static class Transports
{
    /// <summary>From every pipeline to an AWS service, over TLS.</summary>
    public static OperatorTransport ToService(string service, string protocol = "HTTPS") => To(service, protocol, Port.Tcp(443));

    /// <summary>From one pipeline to a host.</summary>
    public static OperatorTransport ToHost(int pipeline, string protocol, string host, Port port) =>
        To(host, protocol, port) with { Pipeline = pipeline };

    /// <summary>From one pipeline to whoever calls it.</summary>
    public static OperatorTransport ToCaller(int pipeline, string protocol, Port port) =>
        To(null, protocol, port) with { Pipeline = pipeline };

    private static OperatorTransport To(string? to, string protocol, Port port) =>
        new() { Protocol = protocol, To = to, IpProtocol = port.Protocol, Port = port.Number };
}
