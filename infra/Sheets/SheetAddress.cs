using System.Collections.Immutable;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Deliveries;
using Pulumi;

namespace MediaLive.Delivery.Sheets;

/// <summary>An address that a delivery goes to, and the pipelines that send there.</summary>
internal sealed record SheetAddress(ImmutableArray<int> Pipelines, Input<string> Address)
{
    /// <summary>The delivery's own, then the additional ones: the pipelines send to those as well.</summary>
    public static ImmutableArray<SheetAddress> Of(Channel channel, DeliveryComponent delivery) =>
    [
        .. Of(channel.Config.Pipelines, delivery.Handover.Destination.Addresses),
        .. Of(channel.Config.Pipelines, [.. delivery.Handover.AdditionalDestinations.SelectMany(additional => additional.Addresses)]),
    ];

    /// <summary>Each pipeline has an address of its own, or all share the only one.</summary>
    private static IEnumerable<SheetAddress> Of(ImmutableArray<int> pipelines, ImmutableArray<Input<string>> addresses) => addresses
        .Select((address, index) => new SheetAddress(addresses.Length == pipelines.Length ? [pipelines[index]] : pipelines, address));
}
