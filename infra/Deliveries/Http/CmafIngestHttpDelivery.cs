using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>A CMAF ingest output group that writes to an HTTPS packager.</summary>
internal sealed class CmafIngestHttpDelivery : HttpDelivery
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<CmafIngestHttpDeliveryConfig>(
        "cmafIngest", "http", (config, scope) => new CmafIngestHttpDelivery(config, scope))
    {
        Egress = (config, _) => config.Destinations.Select(target => Egress.ToHost(target.Port, target.Url.Host)),
        Rules = CmafIngestHttpDeliveryConfig.Check,
        RoleGrants = (config, channel, scope) =>
            PasswordGrants.For(
                DeliveryNames.Present(channel, config),
                config.Destinations.Select(destination => destination.Credentials),
                scope),
    };

    private CmafIngestHttpDelivery(CmafIngestHttpDeliveryConfig config, DeliveryScope scope)
        : base(nameof(CmafIngestHttpDelivery), config, config.Receiver, SecretKeys.None, scope) => Register(new Handover
        {
            Destination = Destination,
            OutputGroupSettings = new() { CmafIngestGroupSettings = new() { Destination = Destination.Reference } },
            Briefing = Briefing with { System = "a CMAF packager", AddressedBy = "ingest URL" },
        });
}
