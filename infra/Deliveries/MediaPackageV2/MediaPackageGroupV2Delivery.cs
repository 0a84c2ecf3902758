using MediaLive.Delivery.Sheets;
using Pulumi.AwsNative.MediaPackageV2;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>MediaLive's MediaPackage output group, to a MediaPackage v2 channel: MediaLive finds the ingest endpoints by itself.</summary>
public sealed class MediaPackageGroupV2Delivery : MediaPackageV2Delivery
{
    internal MediaPackageGroupV2Delivery(MediaPackageGroupV2DeliveryConfig config, DeliveryScope scope)
        : base(nameof(MediaPackageGroupV2Delivery), config, ChannelInputType.Cmaf, config.Region ?? scope.Stack.Aws.Region, scope)
    {
        var destination = new Destination(Name, [])
        {
            MediaPackageSettings = [.. Settings(config, scope)],
            Addresses = [$"{config.ChannelGroup}/{config.ChannelName}"],
        };
        Handover = new Handover
        {
            Destination = destination,
            OutputGroupSettings = Shapes.Of(("mediaPackageGroupSettings", Shapes.Of(("destination", destination.Reference)))),
        };
        Register();
    }

    internal override Handover Handover { get; }

    internal override OperatorSheet Sheet => base.Sheet with { AddressedBy = "MediaPackage channel (group/channel)" };

    /// <summary>In its own Region MediaLive maps the pipelines itself; to another it is told the endpoint of each.</summary>
    private IEnumerable<Shape> Settings(MediaPackageGroupV2DeliveryConfig config, DeliveryScope scope)
    {
        var channel = Shapes.Of(("channelGroup", Channel.ChannelGroupName), ("channelName", Channel.ChannelName));
        return config.Region is null || config.Region == scope.Stack.Aws.Region
            ? [channel]
            : scope.Channel.Pipelines.Select(pipeline => channel
                .Add("channelEndpointId", $"ENDPOINT_{pipeline + 1}")
                .Add("mediaPackageRegionName", config.Region));
    }
}
