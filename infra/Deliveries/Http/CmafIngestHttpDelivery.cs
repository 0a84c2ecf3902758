namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>A CMAF ingest output group that writes to an HTTPS packager.</summary>
internal sealed class CmafIngestHttpDelivery : HttpDelivery
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<CmafIngestHttpDeliveryConfig>(
        "cmafIngest", "http", (config, scope) => new CmafIngestHttpDelivery(config, scope))
    {
        Egress = ToServers,
        Rules = CmafIngestHttpDeliveryConfig.Check,
        RoleGrants = ReadPasswords,
    };

    private CmafIngestHttpDelivery(CmafIngestHttpDeliveryConfig config, DeliveryScope scope)
        : base(nameof(CmafIngestHttpDelivery), config, config.Receiver, SecretKeys.None, scope) => Register(new Handover
        {
            Destination = Destination,
            OutputGroupSettings = new() { CmafIngestGroupSettings = new() { Destination = Destination.Reference } },
            Briefing = Briefing with { System = "a CMAF packager", AddressedBy = "ingest URL" },
        });
}
