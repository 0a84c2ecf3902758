using System.Collections.Immutable;
using MediaLive.Delivery.Deliveries.Hls;
using MediaLive.Delivery.Networking;
using MediaLive.Delivery.Sheets;

namespace MediaLive.Delivery.Deliveries.MediaPackage;

/// <summary>An HLS output group that writes to the ingest endpoints of a MediaPackage v1 channel.</summary>
public sealed class HlsMediaPackageDelivery : DeliveryComponent
{
    private const string PauseOutput = "PAUSE_OUTPUT";
    private const string EmitOutput = "EMIT_OUTPUT";
    private readonly string _inputLossAction;

    internal HlsMediaPackageDelivery(HlsMediaPackageDeliveryConfig config, DeliveryScope scope)
        : base(nameof(HlsMediaPackageDelivery), config, scope)
    {
        // A pipeline that loses its input falls silent, so that MediaPackage changes over to the other; a single one has no other.
        _inputLossAction = scope.Channel.Pipelines.Length > 1 ? PauseOutput : EmitOutput;
        var channel = IngestChannel.Make(config, this, scope);
        // MediaPackage lists its ingest endpoints in the order of MediaLive's pipelines.
        var pipelines = scope.Channel.Pipelines
            .Select(pipeline => IngestCredentials.For(
                channel.HlsIngests.Apply(ingests => ingests[0].IngestEndpoints[pipeline]), pipeline, this, scope))
            .ToImmutableArray();
        var destination = new Destination(Name, pipelines);
        Handover = new Handover
        {
            Destination = destination,
            OutputGroupSettings = HlsSettings.GroupSettings(destination, "hlsWebdavSettings", Shapes.Empty,
                ("inputLossAction", _inputLossAction)),
        };
        Register();
    }

    internal override Handover Handover { get; }

    internal override ImmutableArray<Egress> Egress => [Networking.Egress.ToService()];

    internal override OperatorSheet Sheet => new()
    {
        System = "AWS Elemental MediaPackage",
        Transport = ["HTTPS (WebDAV) to AWS Elemental MediaPackage, TCP 443"],
        Steps = [IngestChannel.NextStep],
        Notes = _inputLossAction == PauseOutput
            ? ["input loss: a pipeline that loses its input must fall silent, so that MediaPackage changes over to the other"]
            : ["input loss: the only pipeline goes on, since MediaPackage has no other to change over to"],
    };
}
