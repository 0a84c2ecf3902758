using System.Collections.Immutable;
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
        var arns = config.Destinations.Select(passphrases.ArnFor).ToImmutableArray();
        var destination = new Destination(Name, [])
        {
            SrtSettings = [.. config.Destinations.Zip(arns, Setting)],
            Addresses = [.. config.Destinations.Select(target => (Input<string>)(target.Url?.ToString() ?? $"port {target.ListenerPort}"))],
        };
        var listeners = config.Destinations.Select(target => target.Url).OfType<SrtUrl>().ToList();
        Egress = [.. listeners.Select(url => Networking.Egress.ToHost(Port.Udp(url.Port), url.Host))];
        var receiver = Receiver.For(config.Receiver, config.Ports, this, scope);
        Sheet = new OperatorSheet
        {
            System = "an SRT peer",
            AddressedBy = "address",
            Columns =
            [
                new("stream id", config.Destinations.Select(target => target.StreamId is { } id ? Markdown.Code(id) : null)),
                new("passphrase in secret", arns.Select(arn => Markdown.Code(arn))),
            ],
            Transport = [.. config.Destinations.Select(Transport)],
            Steps =
            [
                new("Set the same passphrase, which is handed over apart."),
                .. listeners.Count > 0 ? Receiver.Steps(receiver, scope) : [],
                .. config.Destinations.Where(target => target.Url is null).Select(target =>
                    new OperatorStep($"Call MediaLive at {Port.Udp(target.ListenerPort!.Value)} of {Listener(scope)}, from {Callers(config)}.")),
            ],
            Notes = listeners.Count < config.Destinations.Length ? [$"SRT listener: the callers are let in by {WayIn(scope)}"] : [],
        };
        Handover = new Handover
        {
            Destination = destination,
            OutputGroupSettings = Shapes.Of(("srtGroupSettings", Shapes.Empty)),
            OutputSettings = Shapes.Of(("srtOutputSettings", Shapes.Of(
                ("destination", destination.Reference),
                ("containerSettings", TransportStream.Container),
                ("encryptionType", config.EncryptionType?.Spelled()),
                ("latency", config.Latency)))),
        };
        Register();
    }

    internal override Handover Handover { get; }

    internal override ImmutableArray<Egress> Egress { get; }

    internal override OperatorSheet Sheet { get; }

    private static string WayIn(DeliveryScope scope) => scope.Vpc is null
        ? "the input security group in `channelSecurityGroups`, without which MediaLive does not create the channel"
        : "the first security group in the channel's `vpc.securityGroupIds`";

    /// <summary>What callers call, as far as it is known before there is a channel.</summary>
    private static string Listener(DeliveryScope scope) => scope.Vpc is { PublicAddresses.IsEmpty: false }
        ? "the pipeline's address above"
        : "the pipeline's address, which we tell you when the channel is created";

    private static string Callers(SrtDeliveryConfig config) => string.Join(" or ", config.AllowFrom.Select(source => source.Text));

    private static Shape Setting(SrtDestinationConfig target, Output<string> passphraseArn) => Shapes.Of(
        ("connectionMode", target.Url is null ? "LISTENER" : "CALLER"),
        ("url", target.Url?.ToString()),
        ("listenerPort", target.ListenerPort),
        ("streamId", target.StreamId),
        ("encryptionPassphraseSecretArn", passphraseArn));

    private static string Transport(SrtDestinationConfig target, int pipeline) => target.Url is { } url
        ? $"pipeline {pipeline}: SRT to {url.Host}, {Port.Udp(url.Port)}"
        : $"pipeline {pipeline}: call MediaLive over SRT, {Port.Udp(target.ListenerPort!.Value)}";
}
