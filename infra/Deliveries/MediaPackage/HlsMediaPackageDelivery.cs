using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Deliveries.Files;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.MediaPackage;

/// <summary>An HLS output group that writes to the ingest endpoints of a MediaPackage v1 channel.</summary>
internal sealed class HlsMediaPackageDelivery : DeliveryComponent
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<HlsMediaPackageDeliveryConfig>(
        "hls", "mediaPackage", (config, scope) => new HlsMediaPackageDelivery(config, scope))
    {
        Egress = (_, _) => [Egress.ToService()],
        Rules = HlsMediaPackageDeliveryConfig.Check,
        RoleGrants = (config, channel, scope) =>
        [
            IngestChannel.Describe(DeliveryNames.Present(channel, config), scope),
            .. channel.Pipelines.Select(pipeline => PasswordGrants.Read(
                scope.NameByPulumi(IngestCredentials.ParameterOf(DeliveryNames.Present(channel, config), pipeline)), scope)),
        ],
    };

    private const string PauseOutput = "PAUSE_OUTPUT";
    private const string EmitOutput = "EMIT_OUTPUT";

    private HlsMediaPackageDelivery(HlsMediaPackageDeliveryConfig config, DeliveryScope scope)
        : base(nameof(HlsMediaPackageDelivery), config, scope)
    {
        // A pipeline that loses its input falls silent, so that MediaPackage changes over to the
        // other; a single one has no other.
        var inputLossAction = scope.Channel.Pipelines.Length > 1 ? PauseOutput : EmitOutput;
        var channel = IngestChannel.Make(config, this, scope);
        // MediaPackage lists its ingest endpoints in the order of MediaLive's pipelines.
        var destination = Destination.OfUrls(Name,
        [
            .. scope.Channel.Pipelines.Select(pipeline => IngestCredentials.For(
                channel.HlsIngests.Apply(ingests => ingests[0].IngestEndpoints[pipeline]), pipeline, this, scope)),
        ]);
        Register(new Handover
        {
            Destination = destination,
            OutputGroupSettings = new()
            {
                HlsGroupSettings = new()
                {
                    Destination = destination.Reference,
                    HlsCdnSettings = new() { HlsWebdavSettings = new() },
                    InputLossAction = inputLossAction,
                },
            },
            Outputs = FileOutputs.Agreed(config.Outputs),
            Briefing = new Briefing
            {
                System = IngestChannel.Service,
                Transport = [Transports.ToService(IngestChannel.Service, "HTTPS (WebDAV)")],
                Steps = [IngestChannel.NextStep],
                Notes = inputLossAction == PauseOutput
                    ?
                    [
                        "input loss: a pipeline that loses its input must fall silent, "
                        + "so that MediaPackage changes over to the other",
                    ]
                    : ["input loss: the only pipeline goes on, since MediaPackage has no other to change over to"],
            },
        });
    }
}
