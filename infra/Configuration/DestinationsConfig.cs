using System.Collections.Immutable;

namespace MediaLive.Delivery.Configuration;

/// <summary>A delivery that is given one destination for each pipeline, pipeline 0 first.</summary>
internal abstract record DestinationsConfig<TDestination> : DeliveryConfig, IDestinations
    where TDestination : IDestinationConfig
{
    /// <summary>Two for a <c>STANDARD</c> channel, one for a <c>SINGLE_PIPELINE</c> one.</summary>
    public required ImmutableArray<TDestination> Destinations { get; init; }

    int IDestinations.Count => Destinations.Length;

    internal override IEnumerable<Place> Places(string region) =>
        Destinations.SelectMany((destination, pipeline) => destination.Addresses.Select(address =>
            new Place($"destinations[{pipeline}].{destination.AddressKey}", address)
            {
                Shown = destination.HidesAddress ? null : address,
            }));
}

/// <summary>Any delivery with destinations of its own, whatever these are.</summary>
internal interface IDestinations
{
    int Count { get; }
}

/// <summary>Where one pipeline writes.</summary>
internal interface IDestinationConfig
{
    /// <summary>The key that says where, such as <c>url</c>.</summary>
    internal string AddressKey { get; }

    /// <summary>Whether the address may hold a secret.</summary>
    internal bool HidesAddress => false;

    /// <summary>What it writes to; equal addresses are one place.</summary>
    internal IEnumerable<string> Addresses { get; }
}
