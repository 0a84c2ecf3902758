using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Networking;
using MediaLive.Delivery.Sheets;
using Pulumi;

namespace MediaLive.Delivery.Deliveries.Srt;

/// <summary>An SRT output group with one output, which calls a listener or is one.</summary>
public sealed class SrtDelivery : DeliveryComponent
{
    internal SrtDelivery(SrtDeliveryConfig config, DeliveryScope scope)
        : base(nameof(SrtDelivery), config, scope)
    {
        var passphrases = new SrtPassphrases(this, scope);
        var destination = new Destination(Name, [])
        {
            SrtSettings = [.. config.Destinations.Select(target => Setting(target, passphrases))],
            Addresses = [.. config.Destinations.Select(target => (Input<string>)(target.Url?.ToString() ?? $"port {target.ListenerPort}"))],
        };
        Grants = [.. passphrases.Grants];
        Egress = [.. config.Destinations.Select(target => target.Url).OfType<SrtUrl>().Select(url => Networking.Egress.ToHost(Port.Udp(url.Port), url.Host))];
        Sheet = new OperatorSheet { Transport = [.. config.Destinations.Select(Transport)] };
        _ = Receiver.For(config.Receiver, config.Destinations.Select(target => target.Url).OfType<SrtUrl>().Select(url => Port.Udp(url.Port)), this, scope);
        Handover = new Handover
        {
            Destination = destination,
            OutputGroupSettings = Shapes.Of(("srtGroupSettings", Shapes.Empty)),
            OutputSettings = Shapes.Of(("srtOutputSettings", Shapes.Of(
                ("destination", destination.Reference),
                ("encryptionType", config.EncryptionType?.Spelled()),
                ("latency", config.Latency)))),
        };
        Register();
    }

    internal override Handover Handover { get; }

    internal override ImmutableArray<PolicyStatement> Grants { get; }

    internal override ImmutableArray<Egress> Egress { get; }

    internal override OperatorSheet Sheet { get; }

    private static Shape Setting(SrtDestinationConfig target, SrtPassphrases passphrases) => Shapes.Of(
        ("connectionMode", target.Url is null ? "LISTENER" : "CALLER"),
        ("url", target.Url?.ToString()),
        ("listenerPort", target.ListenerPort),
        ("streamId", target.StreamId),
        ("encryptionPassphraseSecretArn", passphrases.ArnFor(target)));

    private static string Transport(SrtDestinationConfig target, int pipeline) => target.Url is { } url
        ? $"pipeline {pipeline}: SRT to {url.Host}, {Port.Udp(url.Port)}"
        : $"pipeline {pipeline}: call MediaLive over SRT, {Port.Udp(target.ListenerPort!.Value)}";
}
