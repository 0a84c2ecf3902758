using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Delivery.Contract;

/// <summary>
/// One output group of a channel and where it goes, in the shapes and member names of MediaLive's CreateChannel request.
/// </summary>
public sealed record AgreedDelivery
{
    /// <summary>The kind of output group, as the stack file spells it.</summary>
    public required string OutputGroup { get; init; }

    /// <summary>The kind of system that receives the output.</summary>
    public required string Downstream { get; init; }

    /// <summary>An entry for the channel's list of destinations.</summary>
    public required OutputDestination Destination { get; init; }

    /// <summary>Further destinations of the same output, one for each pipeline; most deliveries have none.</summary>
    public IReadOnlyList<OutputDestination>? AdditionalDestinations { get; init; }

    /// <summary>The settings of the output group, as far as they follow from where it goes.</summary>
    public required OutputGroupSettings OutputGroupSettings { get; init; }

    /// <summary>The settings of the group's output, where the output names the destination; absent for others.</summary>
    public OutputSettings? OutputSettings { get; init; }

    /// <summary>
    /// All outputs of the group, where it was agreed which there are: several with destinations of their own, files that have
    /// certain names, or one that is found by its name. Absent where the channel chooses, or has the one output of
    /// <see cref="OutputSettings"/>.
    /// </summary>
    public IReadOnlyList<AgreedOutput>? Outputs { get; init; }

    /// <summary>What the operator of the downstream system must know.</summary>
    public OperatorFacts? Operator { get; init; }

    /// <summary>All entries for the channel's list of destinations, the group's own first.</summary>
    public IEnumerable<OutputDestination> AllDestinations() =>
        [
            Destination,
            .. AdditionalDestinations ?? [],
            .. (Outputs ?? []).Select(output => output.Destination).OfType<OutputDestination>(),
        ];

    /// <summary>All addresses that it goes to, the delivery's own first, then those of its outputs.</summary>
    public IEnumerable<OperatorAddress> AllAddresses() =>
        (Outputs ?? []).Select(output => output.Operator).Prepend(Operator).SelectMany(facts => facts?.Addresses ?? []);
}

/// <summary>MediaLive's <c>Output</c>, as far as it follows from the delivery.</summary>
public sealed record AgreedOutput
{
    /// <summary>Unique in the group; absent where nothing depends on it.</summary>
    public string? OutputName { get; init; }

    /// <summary>
    /// An entry for the channel's list of destinations, for an output that has one of its own; absent where the output goes
    /// to the delivery's.
    /// </summary>
    public OutputDestination? Destination { get; init; }

    /// <summary>Members that the encoding decides are left to the channel, even required ones.</summary>
    public required OutputSettings OutputSettings { get; init; }

    /// <summary>
    /// What the operator of its downstream system must know; absent where the output goes to the delivery's.
    /// </summary>
    public OperatorFacts? Operator { get; init; }
}
