using System.Collections.Immutable;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>
/// CMAF to a MediaPackage v2 channel, and as MediaLive's additional destinations to one in another
/// Region, if the stack file says so.
/// </summary>
internal abstract class CmafMediaPackageV2Delivery : MediaPackageV2Delivery
{
    private readonly RegionalChannel? _additional;

    private protected CmafMediaPackageV2Delivery(string type, CmafMediaPackageV2DeliveryConfig config, DeliveryScope scope)
        : base(type, config, scope) =>
        _additional = config.AdditionalChannel(scope.Stack.Aws.Region) is { } additional
            ? new RegionalChannel($"{Name}-additional", additional, config, this, scope)
            : null;

    private protected override ImmutableArray<RegionalChannel> Channels =>
        _additional is null ? base.Channels : [Channel, _additional];

    /// <summary>The delivery's own destination, with a name that tells it from the additional ones where there are any.</summary>
    private protected Destination Own(Destination destination) =>
        _additional is null ? destination : destination.Called($"its own, in {Channel.Location.Region}");

    /// <summary>
    /// The additional destinations: MediaLive takes one for each pipeline, each with the settings of a single endpoint. None
    /// without an additional channel.
    /// </summary>
    /// <param name="scope">The delivery's stack and channel.</param>
    /// <param name="write">Writes the one of that id, for the endpoint of that pipeline.</param>
    private protected ImmutableArray<Destination> AdditionalDestinations(
        DeliveryScope scope, Func<string, RegionalChannel, int, Destination> write) =>
        _additional is null
            ? []
            :
            [
                .. scope.Channel.Pipelines.Select(pipeline =>
                    write($"{Name}-additional-{pipeline}", _additional, pipeline)
                        .Called($"additional, in {_additional.Location.Region}")),
            ];

    /// <summary>How output group settings refer to them; null when there are none.</summary>
    private protected static IReadOnlyList<AdditionalDestination>? References(ImmutableArray<Destination> additional) =>
        additional.IsEmpty
            ? null
            : [.. additional.Select(destination => new AdditionalDestination { Destination = destination.Reference })];

    /// <summary>What people are told, about the additional channel too.</summary>
    private protected Briefing BriefingOfAll => _additional is null ? Briefing : Briefing with
    {
        Steps =
        [
            Briefing.Step(
                "Add the origin endpoints, with their policies, that CDNs read from: "
                + $"alike in {Channel.Location.Region} and {_additional.Location.Region}, "
                + "and with the error conditions on which a CDN is to fail over from one to the other "
                + "(https://docs.aws.amazon.com/mediapackage/latest/userguide/cross-region-failover.html)."),
            .. Channels.SelectMany(channel => channel.Steps),
        ],
        Notes =
        [
            "additional destinations: each stands in the channel's list of destinations as well; "
            + "the console calls them destinations 3 and 4",
        ],
    };
}
