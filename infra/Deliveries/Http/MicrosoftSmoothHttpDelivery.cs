using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>A Microsoft Smooth output group that writes to publishing points.</summary>
internal sealed class MicrosoftSmoothHttpDelivery : HttpDelivery
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<MicrosoftSmoothHttpDeliveryConfig>(
        "microsoftSmooth", "http", (config, scope) => new MicrosoftSmoothHttpDelivery(config, scope))
    {
        Egress = ToServers,
        Rules = MicrosoftSmoothHttpDeliveryConfig.Check,
        RoleGrants = ReadPasswords,
    };

    private MicrosoftSmoothHttpDelivery(MicrosoftSmoothHttpDeliveryConfig config, DeliveryScope scope)
        : base(nameof(MicrosoftSmoothHttpDelivery), config, config.Receiver, SecretKeys.None, scope) => Register(new Handover
        {
            Destination = Destination,
            OutputGroupSettings = new()
            {
                MsSmoothGroupSettings = new()
                {
                    Destination = Destination.Reference,
                    EventIdMode = config.EventId.Mode.Spelled(),
                    EventId = config.EventId.Value,
                    CertificateMode = config.CertificateMode?.Spelled(),
                    ConnectionRetryInterval = config.ConnectionRetryInterval,
                    NumRetries = config.NumRetries,
                    FilecacheDuration = config.FilecacheDuration,
                    RestartDelay = config.RestartDelay,
                },
            },
            Briefing = Briefing with { System = "a Smooth Streaming server", AddressedBy = "publishing point" },
        });
}
