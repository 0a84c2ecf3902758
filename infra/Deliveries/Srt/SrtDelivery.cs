using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Srt;

/// <summary>An SRT output group with one output, which calls a listener or is one.</summary>
internal sealed class SrtDelivery : DeliveryComponent
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<SrtDeliveryConfig>(
        "srt", "srt", (config, scope) => new SrtDelivery(config, scope))
    {
        Egress = (config, _) => config.Destinations
            .Select(target => target.Url)
            .OfType<SrtUrl>()
            .Select(url => Egress.ToHost(Port.Udp(url.Port), url.Host)),
        Rules = SrtDeliveryConfig.Check,
        RoleGrants = (config, channel, scope) =>
            PassphraseGrants.For(DeliveryNames.Present(channel, config), config.Destinations, scope),
    };

    private SrtDelivery(SrtDeliveryConfig config, DeliveryScope scope)
        : base(nameof(SrtDelivery), config, scope)
    {
        var passphrases = new SrtPassphrases(this, scope);
        var ends = config.Destinations
            .Select((target, pipeline) => (Target: target, Pipeline: pipeline, Passphrase: passphrases.ArnFor(target)))
            .ToList();
        var destination = Destination.OfSrt(
            Name,
            [.. ends.Select(end => end.Passphrase.Apply(arn => Setting(end.Target, arn)))],
            [
                .. ends.Select(end => new DestinationAddress(
                    AddressOf(end.Target), end.Passphrase.Apply(arn => Facts(end.Target, end.Pipeline, arn)))),
            ]);
        var listeners = config.Destinations.Select(target => target.Url).OfType<SrtUrl>().ToList();
        var receiver = Receiver.For(config.Receiver, config.Ports, this, scope);
        Register(new Handover
        {
            Destination = destination,
            OutputGroupSettings = new() { SrtGroupSettings = new() },
            OutputSettings = new()
            {
                SrtOutputSettings = new()
                {
                    Destination = destination.Reference,
                    ContainerSettings = new(),
                    EncryptionType = config.EncryptionType?.Spelled(),
                    Latency = config.Latency,
                },
            },
            Briefing = new Briefing
            {
                System = "an SRT peer",
                AddressedBy = "address",
                Transport = [.. config.Destinations.Select(Transport)],
                Steps =
                [
                    Briefing.Step("Set the same passphrase, which we send to you separately from this sheet."),
                    .. listeners.Count > 0 ? Receiver.Steps(receiver, scope) : [],
                    .. config.Destinations.Where(target => target.Url is null).Select(target =>
                        Briefing.Step(
                            $"Call MediaLive at {Port.Udp(target.ListenerPort!.Value)} of {Listener(scope)}, "
                            + $"from {Callers(config)}.")),
                ],
                Notes = listeners.Count < config.Destinations.Length
                    ? [$"SRT listener: the callers are let in by {WayIn(scope)}"]
                    : [],
            },
        });
    }

    private static string WayIn(DeliveryScope scope) => scope.Vpc is null
        ? "the input security group in `channelSecurityGroups`, without which MediaLive does not create the channel"
        : "the first security group in the channel's `vpc.securityGroupIds`";

    /// <summary>What callers call, as far as it is known before there is a channel.</summary>
    private static string Listener(DeliveryScope scope) => scope.Vpc is { PublicAddresses.IsEmpty: false }
        ? "the pipeline's address above"
        : "the pipeline's address, which we tell you when the channel is created";

    private static string Callers(SrtDeliveryConfig config) =>
        string.Join(" or ", config.AllowFrom.Select(source => source.Text));

    private static string AddressOf(SrtDestinationConfig target) => target.Url?.ToString() ?? $"port {target.ListenerPort}";

    private static SrtOutputDestinationSettings Setting(SrtDestinationConfig target, string passphraseArn) => new()
    {
        ConnectionMode = target.Url is null ? "LISTENER" : "CALLER",
        Url = target.Url?.ToString(),
        ListenerPort = target.ListenerPort,
        StreamId = target.StreamId,
        EncryptionPassphraseSecretArn = passphraseArn,
    };

    private static OperatorAddress Facts(SrtDestinationConfig target, int pipeline, string passphraseArn) => new()
    {
        Pipelines = [pipeline],
        Address = AddressOf(target),
        StreamId = target.StreamId,
        PassphraseSecret = passphraseArn,
        SecretKeys = SecretKeys.None.With("passphrase", target.PassphraseSecret).OrNone,
    };

    private static OperatorTransport Transport(SrtDestinationConfig target, int pipeline) => target.Url is { } url
        ? Transports.ToHost(pipeline, "SRT", url.Host, Port.Udp(url.Port))
        : Transports.ToCaller(pipeline, "SRT", Port.Udp(target.ListenerPort!.Value));
}
