using System.Collections.Immutable;
using MediaLive.Delivery.Sheets;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>MediaLive's MediaPackage output group, to a MediaPackage v2 channel: MediaLive finds the ingest endpoints by itself.</summary>
public sealed class MediaPackageGroupV2Delivery : CmafMediaPackageV2Delivery
{
    internal MediaPackageGroupV2Delivery(MediaPackageGroupV2DeliveryConfig config, DeliveryScope scope)
        : base(nameof(MediaPackageGroupV2Delivery), config, scope)
    {
        var destination = ToChannel(scope);
        var additional = AdditionalDestinations(scope, (id, channel, pipeline) => new Destination(id, [])
        {
            MediaPackageSettings = [channel.ByEndpoint(pipeline)],
            Addresses = [$"{channel.Location}, {RegionalChannel.EndpointId(pipeline)}"],
        });
        Handover = new Handover
        {
            Destination = destination,
            AdditionalDestinations = additional,
            OutputGroupSettings = Shapes.Of(("mediaPackageGroupSettings", Shapes.Of(
                ("destination", destination.Reference),
                ("mediapackageV2GroupSettings", GroupSettings(additional))))),
        };
        Register();
    }

    internal override Handover Handover { get; }

    internal override OperatorSheet Sheet => base.Sheet with { AddressedBy = "MediaPackage channel (group/channel)" };

    /// <summary>In its own Region MediaLive maps the pipelines itself; to another it is told the endpoint of each.</summary>
    private Destination ToChannel(DeliveryScope scope) => Channel.Location.Region == scope.Stack.Aws.Region
        ? new Destination(Name, []) { MediaPackageSettings = [Channel.ByName], Addresses = [$"{Channel.Location.Group}/{Channel.Location.Name}"] }
        : new Destination(Name, []) { MediaPackageSettings = [.. scope.Channel.Pipelines.Select(Channel.ByEndpoint)], Addresses = [$"{Channel.Location}"] };

    private static Shape? GroupSettings(ImmutableArray<Destination> additional) =>
        References(additional) is { } references ? Shapes.Of(("additionalDestinations", references)) : null;
}
