using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Deliveries.Files;
using MediaLive.Delivery.Deliveries.Hls;
using MediaLive.Delivery.Networking;
using Pulumi;

namespace MediaLive.Delivery.Deliveries.MediaStore;

/// <summary>An HLS output group that writes to MediaStore.</summary>
internal sealed class HlsMediaStoreDelivery : DeliveryComponent
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<HlsMediaStoreDeliveryConfig>(
        "hls", "mediaStore", (config, scope) => new HlsMediaStoreDelivery(config, scope))
    {
        Egress = (_, _) => [Egress.ToService()],
        Rules = HlsMediaStoreDeliveryConfig.Check,
        RoleGrants = (config, _, scope) => MediaStoreGrants.Role(config, scope.Aws),
    };

    private HlsMediaStoreDelivery(HlsMediaStoreDeliveryConfig config, DeliveryScope scope)
        : base(nameof(HlsMediaStoreDelivery), config, scope)
    {
        var containers = config.Destinations
            .Select(target => target.Container.Name)
            .Distinct()
            .Select(scope.Stack.Registry<Containers>().Of)
            .Where(container => !container.PolicyIsAttached)
            .ToList();
        ContainerPolicies = [.. containers.Select(container => KeyValuePair.Create(container.Container, container.Policy))];
        var destination = Destination.OfUrls(
            Name, [.. config.Destinations.Select(target => new DestinationSetting(Url(target, scope)))]);
        Register(new Handover
        {
            Destination = destination,
            OutputGroupSettings = HlsSettings.Group(config, destination, new() { HlsMediaStoreSettings = new() }),
            Outputs = FileOutputs.Agreed(config.Outputs),
            Briefing = new Briefing
            {
                System = "AWS Elemental MediaStore",
                Transport = [Transports.ToService("AWS Elemental MediaStore")],
                Files =
                [
                    .. config.Destinations.Select((target, pipeline) => new OperatorFiles
                    {
                        Pipeline = pipeline,
                        Names = HlsFiles.Names(target.BaseFilename, config),
                    }),
                ],
                Steps =
                [
                    .. containers.Select(container =>
                        Briefing.Step($"Add this to the policy of container `{container.Container}`:", container.Policy)),
                ],
            },
        });
    }

    internal override IEnumerable<KeyValuePair<string, Output<string>>> ContainerPolicies { get; }

    private static Output<string> Url(MediaStoreDestinationConfig target, DeliveryScope scope) =>
        scope.Stack.Registry<Containers>().Of(target.Container.Name).Host.Apply(host => $"mediastoressl://{host}/{target.Path}");
}
