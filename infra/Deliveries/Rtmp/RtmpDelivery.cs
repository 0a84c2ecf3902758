using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Rtmp;

/// <summary>An RTMP output group with one output, which pushes to a server.</summary>
internal sealed class RtmpDelivery : DeliveryComponent
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<RtmpDeliveryConfig>(
        "rtmp", "rtmp", (config, scope) => new RtmpDelivery(config, scope))
    {
        Egress = (config, _) => config.Destinations.Select(target => Egress.ToHost(target.Port, target.Url.Host)),
        Rules = RtmpDeliveryConfig.Check,
        RoleGrants = (config, channel, scope) =>
            PasswordGrants.For(
                DeliveryNames.Present(channel, config),
                config.Destinations.Select(destination => destination.Credentials),
                scope),
    };

    private RtmpDelivery(RtmpDeliveryConfig config, DeliveryScope scope)
        : base(nameof(RtmpDelivery), config, scope)
    {
        var credentials = new DeliveryCredentials(this, scope);
        var destination = Destination.OfUrls(Name,
        [
            .. config.Destinations.Select(target => credentials.AddTo(Setting(target), target.Credentials)),
        ]);
        var receiver = Receiver.For(config.Receiver, config.Destinations.Select(target => target.Port), this, scope);
        Register(new Handover
        {
            Destination = destination,
            OutputGroupSettings = new()
            {
                RtmpGroupSettings = new()
                {
                    AuthenticationScheme = config.AuthenticationScheme?.Spelled(),
                    RestartDelay = config.RestartDelay,
                },
            },
            OutputSettings = new()
            {
                RtmpOutputSettings = new()
                {
                    Destination = destination.Reference,
                    CertificateMode = config.CertificateMode?.Spelled(),
                    ConnectionRetryInterval = config.ConnectionRetryInterval,
                    NumRetries = config.NumRetries,
                },
            },
            Briefing = new Briefing
            {
                System = "an RTMP server",
                Transport =
                [
                    .. config.Destinations.Select((target, pipeline) =>
                        Transports.ToHost(pipeline, target.Url.Scheme.ToUpperInvariant(), target.Url.Host, target.Port)),
                ],
                Steps = Receiver.Steps(receiver, scope),
            },
        });
    }

    private static DestinationSetting Setting(RtmpDestinationConfig target) => new(target.Url.UrlOf(target.Application))
    {
        StreamName = target.PlainStreamName,
        SecretStreamName = target.StreamNameSecret is { } secret ? StackSecrets.Get(secret) : null,
        SecretKeys = SecretKeys.None.With("streamName", target.StreamNameSecret),
    };
}
