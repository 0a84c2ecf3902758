using MediaLive.Agreements.Cli;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;

namespace MediaLive.Agreements.Pages;

/// <summary>One delivery of a channel, as it was agreed.</summary>
internal sealed record AgreedPart(string ChannelName, AgreedChannel Channel, string Name, AgreedDelivery Delivery)
{
    /// <summary>As users write it.</summary>
    public string Path => $"{ChannelName}/{Name}";

    public IReadOnlyList<int> Pipelines => PipelinesOf(Channel);

    /// <exception cref="CommandException">The stack is from before these were handed over.</exception>
    public OperatorFacts Facts => Delivery.Operator ?? throw new CommandException(
        $"{Path} has no member 'operator': update the delivery stack with this version of the program first.");

    /// <summary>0, or 0 and 1.</summary>
    public static IReadOnlyList<int> PipelinesOf(AgreedChannel channel) => channel.Class == "STANDARD" ? [0, 1] : [0];
}

/// <summary>Chooses what pages are about.</summary>
internal static class Agreed
{
    /// <param name="contract">All that was agreed.</param>
    /// <param name="paths">Deliveries as users write them; none for all.</param>
    /// <returns>In the order of their names.</returns>
    /// <exception cref="CommandException">There is no such delivery.</exception>
    public static IReadOnlyList<AgreedPart> Select(DeliveryContract contract, IReadOnlyCollection<string> paths)
    {
        var all = (
            from channel in contract.Channels
            from delivery in channel.Value.Deliveries
            select new AgreedPart(channel.Key, channel.Value, delivery.Key, delivery.Value))
            .OrderBy(part => part.Path, StringComparer.Ordinal)
            .ToList();
        var unknown = paths.Except(all.Select(part => part.Path)).ToList();
        if (unknown.Count > 0)
        {
            throw new CommandException(
                $"The stack hands over no delivery {string.Join(" and none ", unknown.Select(path => $"'{path}'"))}: "
                + $"it has {string.Join(", ", all.Select(part => part.Path))}.", ExitStatus.WrongCommandLine);
        }

        return paths.Count == 0 ? all : [.. all.Where(part => paths.Contains(part.Path))];
    }
}
