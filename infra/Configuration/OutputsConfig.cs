using System.Collections.Immutable;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>A delivery whose group may have further outputs, each with destinations of its own.</summary>
internal abstract record OutputsConfig<TDestination, TOutput> : DestinationsConfig<TDestination>
    where TDestination : IDestinationConfig
    where TOutput : AdditionalOutputConfig<TDestination>
{
    /// <summary>Further outputs of the group, which take the same programme to further systems.</summary>
    public ImmutableArray<TOutput> AdditionalOutputs { get; init; } = [];

    internal override IEnumerable<string> NameEndings => AdditionalOutputs.Select(output => $"-{output.Name}");

    private protected override IEnumerable<(string Key, ImmutableArray<TDestination> Destinations)> ListsOfDestinations =>
        [
            .. base.ListsOfDestinations,
            .. AdditionalOutputs.Select((output, index) => ($"additionalOutputs[{index}].destinations", output.Destinations)),
        ];
}

/// <summary>A further output of a group.</summary>
internal abstract record AdditionalOutputConfig<TDestination>
    where TDestination : IDestinationConfig
{
    /// <summary>The output's name in the channel, and part of the id of its destination; unique in the group.</summary>
    [Pattern(NamedConfig.NamePattern, NamedConfig.NoName, "rename it")]
    public required string Name { get; init; }

    /// <summary>Two for a <c>STANDARD</c> channel, one for a <c>SINGLE_PIPELINE</c> one.</summary>
    public required ImmutableArray<TDestination> Destinations { get; init; }
}
