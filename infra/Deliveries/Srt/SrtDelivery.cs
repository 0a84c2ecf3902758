using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Srt;

/// <summary>An SRT output group, of which each output calls a listener or is one.</summary>
internal sealed class SrtDelivery : DeliveryComponent
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<SrtDeliveryConfig>(
        "srt", "srt", (config, scope) => new SrtDelivery(config, scope))
    {
        Egress = (config, _) => config.All
            .Select(written => written.Destination.Url)
            .OfType<SrtUrl>()
            .Select(url => Egress.ToHost(Port.Udp(url.Port), url.Host)),
        Rules = SrtDeliveryConfig.Check,
        RoleGrants = (config, channel, scope) => SecretGrants.For(
            DeliveryNames.Present(channel, config), config.All.Select(written => written.Destination.Passphrase), scope),
    };

    private readonly DeliverySecrets _secrets;

    private SrtDelivery(SrtDeliveryConfig config, DeliveryScope scope)
        : base(nameof(SrtDelivery), config, scope)
    {
        _secrets = new DeliverySecrets(this, scope);
        var destination = Of(Name, config.Destinations);
        var receiver = Receiver.For(config.Receiver, config.Ports, this, scope);
        var briefing = new SrtBriefing(config, scope);
        Register(new Handover
        {
            Destination = destination,
            OutputGroupSettings = new()
            {
                SrtGroupSettings = new() { InputLossAction = config.InputLossAction?.Spelled() },
            },
            OutputSettings = SettingsOf(config, destination),
            Outputs = GroupOutput.All(
                SettingsOf(config, destination),
                [.. config.AdditionalOutputs.Select(output => OutputOf(output, briefing))]),
            Briefing = briefing.Of(config, receiver),
        });
    }

    private GroupOutput OutputOf(SrtOutputConfig output, SrtBriefing briefing)
    {
        var destination = Of($"{Name}-{output.Name}", output.Destinations);
        return new GroupOutput
        {
            Settings = SettingsOf(output, destination),
            Additional = new(output.Name, destination, briefing.Of(output, null)),
        };
    }

    private Destination Of(string id, ImmutableArray<SrtDestinationConfig> destinations)
    {
        var ends = destinations
            .Select((target, pipeline) => (Target: target, Pipeline: pipeline, Passphrase: _secrets.ArnOf(target.Passphrase)))
            .ToList();
        return Destination.OfSrt(
            id,
            [.. ends.Select(end => end.Passphrase.Apply(arn => Setting(end.Target, arn)))],
            [
                .. ends.Select(end => new DestinationAddress(
                    AddressOf(end.Target), end.Passphrase.Apply(arn => Facts(end.Target, end.Pipeline, arn)))),
            ]);
    }

    private static OutputSettings SettingsOf(ISrtOutput output, Destination destination) => new()
    {
        SrtOutputSettings = new()
        {
            Destination = destination.Reference,
            ContainerSettings = new(),
            EncryptionType = output.EncryptionType?.Spelled(),
            Latency = output.Latency,
        },
    };

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
}
