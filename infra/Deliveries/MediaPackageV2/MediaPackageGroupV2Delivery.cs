using MediaLive.Delivery.Contract.Settings;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>
/// MediaLive's MediaPackage output group, to a MediaPackage v2 channel: MediaLive finds the ingest endpoints by itself.
/// </summary>
internal sealed class MediaPackageGroupV2Delivery : CmafMediaPackageV2Delivery
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<MediaPackageGroupV2DeliveryConfig>(
        "mediaPackage", "mediaPackageV2", (config, scope) => new MediaPackageGroupV2Delivery(config, scope))
    {
        Egress = (_, _) => [Egress.ToService()],
        Rules = CmafMediaPackageV2DeliveryConfig.Check,
        Existing = MediaPackageV2DeliveryConfig.Reads,
        RoleGrants = (config, _, scope) => RegionalChannel.Grants(config, scope),
    };

    private MediaPackageGroupV2Delivery(MediaPackageGroupV2DeliveryConfig config, DeliveryScope scope)
        : base(nameof(MediaPackageGroupV2Delivery), config, scope)
    {
        var destination = Own(ToChannel(scope));
        var additional = AdditionalDestinations(scope, (id, channel, pipeline) => Destination.OfMediaPackage(
            id, [channel.ByEndpoint(pipeline)], [pipeline], $"{channel.Location}, {RegionalChannel.EndpointId(pipeline)}"));
        Register(new Handover
        {
            Destination = destination,
            AdditionalDestinations = additional,
            OutputGroupSettings = new()
            {
                MediaPackageGroupSettings = new()
                {
                    Destination = destination.Reference,
                    MediapackageV2GroupSettings = References(additional) is { } references
                        ? new MediaPackageV2GroupSettings { AdditionalDestinations = references }
                        : null,
                },
            },
            Briefing = BriefingOfAll with { AddressedBy = "MediaPackage channel (group/channel)" },
        });
    }

    /// <summary>
    /// In its own Region MediaLive maps pipelines to endpoints by itself; for another it must be told the endpoint of each.
    /// </summary>
    private Destination ToChannel(DeliveryScope scope)
    {
        var pipelines = scope.Channel.Pipelines;
        return Channel.Location.Region == scope.Stack.Aws.Region
            ? Destination.OfMediaPackage(Name, [Channel.ByName], pipelines, $"{Channel.Location.Group}/{Channel.Location.Name}")
            : Destination.OfMediaPackage(Name, [.. pipelines.Select(Channel.ByEndpoint)], pipelines, $"{Channel.Location}");
    }
}
