using MediaLive.Agreements.Cli;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;

namespace MediaLive.Agreements.Pages;

/// <summary>
/// One delivery of a channel, as it was agreed, or one of its outputs that has a destination, and an operator, of its own.
/// </summary>
internal sealed record AgreedPart(string ChannelName, AgreedChannel Channel, string DeliveryName, AgreedDelivery Delivery)
{
    /// <summary>Null for the delivery itself, with the output that goes to its own destination.</summary>
    public AgreedOutput? Output { get; init; }

    /// <summary>Unique in the channel.</summary>
    public string Name => Output is null ? DeliveryName : $"{DeliveryName}/{Output.OutputName}";

    /// <summary>As users write it.</summary>
    public string Path => $"{ChannelName}/{Name}";

    public IReadOnlyList<int> Pipelines => PipelinesOf(Channel);

    /// <exception cref="CommandException">The stack is from before these were handed over.</exception>
    public OperatorFacts Facts => (Output is null ? Delivery.Operator : Output.Operator) ?? throw new CommandException(
        $"{Path} has no member 'operator': update the delivery stack with this version of the program first.");

    /// <summary>0, or 0 and 1.</summary>
    public static IReadOnlyList<int> PipelinesOf(AgreedChannel channel) => channel.Class == "STANDARD" ? [0, 1] : [0];
}

/// <summary>Chooses what pages are about.</summary>
internal static class Agreed
{
    /// <param name="contract">All that was agreed.</param>
    /// <param name="paths">Deliveries as users write them, each with all its outputs, or single outputs; none for all.</param>
    /// <returns>In the order of their names.</returns>
    /// <exception cref="CommandException">There is no such delivery.</exception>
    public static IReadOnlyList<AgreedPart> Select(DeliveryContract contract, IReadOnlyCollection<string> paths)
    {
        var all = (
            from channel in contract.Channels
            from delivery in channel.Value.Deliveries
            from part in Of(new AgreedPart(channel.Key, channel.Value, delivery.Key, delivery.Value))
            select part)
            .OrderBy(part => part.Path, StringComparer.Ordinal)
            .ToList();
        var unknown = paths.Except(all.Select(part => part.Path)).ToList();
        if (unknown.Count > 0)
        {
            throw new CommandException(
                $"The stack hands over no delivery {string.Join(" and none ", unknown.Select(path => $"'{path}'"))}: "
                + $"it has {string.Join(", ", all.Select(part => part.Path))}.", ExitStatus.WrongCommandLine);
        }

        return paths.Count == 0
            ? all
            : [.. all.Where(part => paths.Contains(part.Path) || paths.Contains((part with { Output = null }).Path))];
    }

    private static IEnumerable<AgreedPart> Of(AgreedPart delivery) =>
    [
        delivery,
        .. from output in delivery.Delivery.Outputs ?? []
           where output.Destination is not null
           select delivery with { Output = output },
    ];
}
