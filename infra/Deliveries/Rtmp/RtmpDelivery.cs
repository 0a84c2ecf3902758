using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Networking;
using MediaLive.Delivery.Sheets;

namespace MediaLive.Delivery.Deliveries.Rtmp;

/// <summary>An RTMP output group with one output, which pushes to a server.</summary>
public sealed class RtmpDelivery : DeliveryComponent
{
    internal RtmpDelivery(RtmpDeliveryConfig config, DeliveryScope scope)
        : base(nameof(RtmpDelivery), config, scope)
    {
        var credentials = new DeliveryCredentials(this, scope);
        var destination = new Destination(Name, [.. config.Destinations.Select(target => credentials.AddTo(Setting(target), target.Credentials))]);
        Egress = [.. config.Destinations.Select(target => Networking.Egress.ToHost(target.Port, target.Url.Host))];
        var receiver = Receiver.For(config.Receiver, config.Destinations.Select(target => target.Port), this, scope);
        Sheet = new OperatorSheet
        {
            System = "an RTMP server",
            Transport = [.. config.Destinations.Select(Transport)],
            Steps = Receiver.Steps(receiver, scope),
        };
        Handover = new Handover
        {
            Destination = destination,
            OutputGroupSettings = Shapes.Of(("rtmpGroupSettings", Shapes.Of(
                ("authenticationScheme", config.AuthenticationScheme?.Spelled()),
                ("restartDelay", config.RestartDelay)))),
            OutputSettings = Shapes.Of(("rtmpOutputSettings", Shapes.Of(
                ("destination", destination.Reference),
                ("certificateMode", config.CertificateMode?.Spelled()),
                ("connectionRetryInterval", config.ConnectionRetryInterval),
                ("numRetries", config.NumRetries)))),
        };
        Register();
    }

    internal override Handover Handover { get; }

    internal override ImmutableArray<Egress> Egress { get; }

    internal override OperatorSheet Sheet { get; }

    private static DestinationSetting Setting(RtmpDestinationConfig target) => new(target.Url.UrlOf(target.Application))
    {
        StreamName = target.PlainStreamName,
        SecretStreamName = target.StreamNameSecret is { } secret ? StackSecrets.Get(secret) : null,
    };

    private static string Transport(RtmpDestinationConfig target, int pipeline) =>
        $"pipeline {pipeline}: {target.Url.Scheme.ToUpperInvariant()} to {target.Url.Host}, {target.Port}";
}
