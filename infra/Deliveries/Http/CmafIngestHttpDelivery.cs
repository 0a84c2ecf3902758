using System.Collections.Immutable;
using MediaLive.Delivery.Deliveries.Files;

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
            Outputs = FileOutputs.Agreed(
                config.Outputs, modifier => new() { CmafIngestOutputSettings = new() { NameModifier = modifier } }),
            Briefing = Briefing with
            {
                System = "a CMAF packager",
                AddressedBy = "ingest URL",
                Expect = [.. Tracks([.. config.Outputs.Where(output => output.NameModifier is not null)])],
            },
        });

    private static IEnumerable<string> Tracks(ImmutableArray<FileOutputConfig> named) => named.IsEmpty
        ? []
        : [$"The name of each track holds one of these: {FileNames.OfEach(named, FileNames.NameModifierOf)}."];
}
