using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Networking;
using Pulumi;

namespace MediaLive.Delivery.Deliveries.Rtmp;

/// <summary>An RTMP output group, of which each output pushes to a server.</summary>
internal sealed class RtmpDelivery : DeliveryComponent
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<RtmpDeliveryConfig>(
        "rtmp", "rtmp", (config, scope) => new RtmpDelivery(config, scope))
    {
        Egress = (config, _) =>
            config.All.Select(written => Egress.ToHost(written.Destination.Port, written.Destination.Url.Host)),
        Rules = RtmpDeliveryConfig.Check,
        RoleGrants = (config, channel, scope) =>
            PasswordGrants.For(
                DeliveryNames.Present(channel, config),
                config.All.Select(written => written.Destination.Credentials),
                scope),
    };

    private readonly DeliveryCredentials _credentials;

    private RtmpDelivery(RtmpDeliveryConfig config, DeliveryScope scope)
        : base(nameof(RtmpDelivery), config, scope)
    {
        _credentials = new DeliveryCredentials(this, scope);
        var destination = Of(Name, config);
        var receiver = Receiver.For(config.Receiver, config.Destinations.Select(target => target.Port), this, scope);
        Register(new Handover
        {
            Destination = destination,
            OutputGroupSettings = new()
            {
                RtmpGroupSettings = new()
                {
                    AuthenticationScheme = config.AuthenticationScheme?.Spelled(),
                    CacheFullBehavior = config.CacheFullBehavior?.Spelled(),
                    CacheLength = config.CacheLength,
                    InputLossAction = config.InputLossAction?.Spelled(),
                    RestartDelay = config.RestartDelay,
                },
            },
            OutputSettings = SettingsOf(config, destination),
            Outputs = GroupOutput.All(
                SettingsOf(config, destination),
                [.. config.AdditionalOutputs.Select(output => OutputOf(output, config, scope))]),
            Briefing = BriefingOf(config, config, Receiver.Steps(receiver, scope)),
        });
    }

    private GroupOutput OutputOf(RtmpOutputConfig output, RtmpDeliveryConfig config, DeliveryScope scope)
    {
        var destination = Of($"{Name}-{output.Name}", output);
        return new GroupOutput
        {
            Settings = SettingsOf(output, destination),
            Additional = new(output.Name, destination, BriefingOf(output, config, Receiver.Steps(null, scope))),
        };
    }

    private Destination Of(string id, IRtmpOutput output) => Destination.OfUrls(
        id, [.. output.Destinations.Select(target => _credentials.AddTo(Setting(target), target.Credentials))]);

    private static OutputSettings SettingsOf(IRtmpOutput output, Destination destination) => new()
    {
        RtmpOutputSettings = new()
        {
            Destination = destination.Reference,
            CertificateMode = output.CertificateMode?.Spelled(),
            ConnectionRetryInterval = output.ConnectionRetryInterval,
            NumRetries = output.NumRetries,
        },
    };

    private static Briefing BriefingOf(
        IRtmpOutput output, RtmpDeliveryConfig group, ImmutableArray<Output<OperatorStep>> steps) => new()
        {
            System = "an RTMP server",
            Transport =
            [
                .. output.Destinations.Select((target, pipeline) =>
                    Transports.ToHost(pipeline, target.Url.Scheme.ToUpperInvariant(), target.Url.Host, target.Port)),
            ],
            Expect =
            [
                .. Expectations.Streams(output.Destinations.Length),
                .. group.InputLossAction switch
                {
                    RtmpInputLossAction.EmitOutput => ["While the channel has no input, it sends a slate."],
                    RtmpInputLossAction.PauseOutput =>
                        ["While the channel has no input, it sends nothing, and leaves the connection open."],
                    _ => Array.Empty<string>(),
                },
            ],
            Steps = steps,
        };

    private static DestinationSetting Setting(RtmpDestinationConfig target) => new(target.Url.UrlOf(target.Application))
    {
        StreamName = target.PlainStreamName,
        SecretStreamName = target.StreamNameSecret is { } secret ? StackSecrets.Get(secret) : null,
        SecretKeys = SecretKeys.None.With("streamName", target.StreamNameSecret),
    };
}
