using System.Collections.Immutable;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Settings;
using Pulumi;

namespace MediaLive.Delivery.Deliveries;

/// <summary>One of a group's outputs, before all of it is known: MediaLive's <c>Output</c>.</summary>
internal sealed record GroupOutput
{
    /// <summary>As far as they follow from the delivery.</summary>
    public required OutputSettings Settings { get; init; }

    /// <summary>Its name where others find it by that; null where that is of no interest.</summary>
    public string? Name { get; init; }

    /// <summary>Where it goes; null where that is the delivery's destination.</summary>
    public AdditionalOutput? Additional { get; init; }

    /// <summary>
    /// The output that goes to the delivery's destination, and then the additional ones; none where that is the only one.
    /// </summary>
    public static ImmutableArray<GroupOutput> All(OutputSettings own, ImmutableArray<GroupOutput> additional) =>
        additional.IsEmpty ? [] : [new() { Settings = own }, .. additional];

    /// <summary>What is handed over of it.</summary>
    public Output<AgreedOutput> Agree() => Additional is { } additional
        ? additional.Agree(Settings)
        : Output.Create(new AgreedOutput { OutputName = Name, OutputSettings = Settings });
}

/// <summary>What an output has that does not go to the delivery's destination.</summary>
/// <param name="Name">Unique in the group.</param>
/// <param name="Destination">Its own.</param>
/// <param name="Briefing">What people are told.</param>
internal sealed record AdditionalOutput(string Name, Destination Destination, Briefing Briefing)
{
    public Output<AgreedOutput> Agree(OutputSettings settings) => Output
        .Tuple(
            Destination.Agreed,
            Output.All(Destination.Addresses.Select(address => address.Facts)),
            Output.All(Briefing.Steps))
        .Apply(known => new AgreedOutput
        {
            OutputName = Name,
            Destination = known.Item1,
            OutputSettings = settings,
            Operator = Briefing.Facts(known.Item2, known.Item3),
        });
}
