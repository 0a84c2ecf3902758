using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Deliveries.Hls;
using MediaLive.Delivery.Networking;
using MediaLive.Delivery.Sheets;

namespace MediaLive.Delivery.Deliveries.MediaPackage;

/// <summary>An HLS output group that writes to the ingest endpoints of a MediaPackage v1 channel.</summary>
public sealed class HlsMediaPackageDelivery : DeliveryComponent
{
    internal HlsMediaPackageDelivery(HlsMediaPackageDeliveryConfig config, DeliveryScope scope)
        : base(nameof(HlsMediaPackageDelivery), config, scope)
    {
        var channel = IngestChannel.Make(config, this, scope);
        // MediaPackage lists its ingest endpoints in the order of MediaLive's pipelines.
        var pipelines = Enumerable.Range(0, scope.PipelineCount)
            .Select(pipeline => IngestCredentials.For(
                channel.HlsIngests.Apply(ingests => ingests[0].IngestEndpoints[pipeline]), pipeline, this, scope))
            .ToImmutableArray();
        var destination = new Destination(Name, [.. pipelines.Select(pipeline => pipeline.Setting)]);
        Grants = [IngestChannel.Describe(channel), .. pipelines.Select(pipeline => pipeline.Grant)];
        Handover = new Handover
        {
            Destination = destination,
            OutputGroupSettings = HlsSettings.GroupSettings(destination, "hlsWebdavSettings", Shapes.Empty,
                // A pipeline that loses its input falls silent, so that MediaPackage changes over to the other; a single one has no other.
                ("inputLossAction", scope.PipelineCount > 1 ? "PAUSE_OUTPUT" : "EMIT_OUTPUT")),
        };
        Register();
    }

    internal override Handover Handover { get; }

    internal override ImmutableArray<PolicyStatement> Grants { get; }

    internal override ImmutableArray<Egress> Egress => [Networking.Egress.ToService("mediapackage")];

    internal override OperatorSheet Sheet { get; } = new() { Transport = ["HTTPS (TCP 443, WebDAV) to AWS Elemental MediaPackage"] };
}
