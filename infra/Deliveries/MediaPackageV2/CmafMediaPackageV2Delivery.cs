using System.Collections.Immutable;
using MediaLive.Delivery.Sheets;
using Pulumi.AwsNative.MediaPackageV2;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>
/// CMAF to a MediaPackage v2 channel, and as MediaLive's additional destinations to one in another Region, if the stack file says so.
/// </summary>
public abstract class CmafMediaPackageV2Delivery : MediaPackageV2Delivery
{
    private readonly RegionalChannel? _additional;

    private protected CmafMediaPackageV2Delivery(string type, CmafMediaPackageV2DeliveryConfig config, DeliveryScope scope)
        : base(type, config, ChannelInputType.Cmaf, scope) =>
        _additional = config.AdditionalLocation is { } location
            ? new RegionalChannel($"{Name}-additional", location, ChannelInputType.Cmaf, this, scope)
            : null;

    internal override OperatorSheet Sheet => _additional is null ? base.Sheet : base.Sheet with
    {
        Columns =
        [
            new SheetColumn("destination",
            [
                .. Handover.Destination.Addresses.Select(_ => $"its own, in {Channel.Location.Region}"),
                .. Handover.AdditionalDestinations.Select(_ => $"additional, in {_additional.Location.Region}"),
            ]),
        ],
        Steps =
        [
            new OperatorStep(
                $"Add the origin endpoints, with their policies, that CDNs read from: alike in {Channel.Location.Region} and {_additional.Location.Region}, "
                + "and with the error conditions on which a CDN is to fail over from one to the other "
                + "(https://docs.aws.amazon.com/mediapackage/latest/userguide/cross-region-failover.html)."),
        ],
        Notes = ["additional destinations: each stands in the channel's list of destinations as well; the console calls them destinations 3 and 4"],
    };

    /// <summary>MediaLive takes one for each pipeline, each with settings of just one endpoint; none without an additional channel.</summary>
    /// <param name="scope">The delivery's stack and channel.</param>
    /// <param name="write">Writes the one of that id, for the endpoint of that pipeline.</param>
    private protected ImmutableArray<Destination> AdditionalDestinations(DeliveryScope scope, Func<string, RegionalChannel, int, Destination> write) =>
        _additional is null ? [] : [.. scope.Channel.Pipelines.Select(pipeline => write($"{Name}-additional-{pipeline}", _additional, pipeline))];

    /// <summary>How output group settings refer to them; null, and then left out, when there are none.</summary>
    private protected static ImmutableArray<Shape>? References(ImmutableArray<Destination> additional) =>
        additional.IsEmpty ? null : [.. additional.Select(destination => Shapes.Of(("destination", destination.Reference)))];
}
