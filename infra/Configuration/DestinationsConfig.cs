using System.Collections.Immutable;

namespace MediaLive.Delivery.Configuration;

/// <summary>A delivery that is given one destination for each pipeline, pipeline 0 first.</summary>
internal abstract record DestinationsConfig<TDestination> : DeliveryConfig, IDestinations
    where TDestination : IDestinationConfig
{
    /// <summary>Two for a <c>STANDARD</c> channel, one for a <c>SINGLE_PIPELINE</c> one.</summary>
    public required ImmutableArray<TDestination> Destinations { get; init; }

    IEnumerable<(string Key, int Count)> IDestinations.Lists =>
        ListsOfDestinations.Select(list => (list.Key, list.Destinations.Length));

    /// <summary>Every destination, with the key at which it stands.</summary>
    internal IEnumerable<WrittenDestination<TDestination>> All =>
        from list in ListsOfDestinations
        from destination in list.Destinations.Index()
        select new WrittenDestination<TDestination>(
            $"{list.Key}[{destination.Index}]", destination.Index, destination.Item);

    internal override IEnumerable<Place> Places(string region) => All.SelectMany(written =>
        written.Destination.Addresses.Select(address => new Place($"{written.Key}.{written.Destination.AddressKey}", address)
        {
            Shown = written.Destination.HidesAddress ? null : address,
        }));

    /// <summary>Each list of destinations, with its key.</summary>
    private protected virtual IEnumerable<(string Key, ImmutableArray<TDestination> Destinations)> ListsOfDestinations =>
        [("destinations", Destinations)];
}

/// <summary>Any delivery with destinations of its own, whatever these are.</summary>
internal interface IDestinations
{
    /// <summary>How many destinations stand at each key that lists some.</summary>
    IEnumerable<(string Key, int Count)> Lists { get; }
}

/// <summary>A destination, and where the stack file has it.</summary>
/// <param name="Key">The delivery's key, such as <c>destinations[1]</c>.</param>
/// <param name="Pipeline">Whose it is.</param>
/// <param name="Destination">What stands there.</param>
internal readonly record struct WrittenDestination<TDestination>(string Key, int Pipeline, TDestination Destination);

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
