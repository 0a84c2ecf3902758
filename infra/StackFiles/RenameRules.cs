using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.StackFiles;

/// <summary>What was made under a former name is kept by one channel or delivery alone.</summary>
internal static class RenameRules
{
    public static void Check(StackConfig stack, ConfigFindings findings)
    {
        foreach (var channel in stack.Channels)
        {
            CheckName(channel, stack.Channels, findings);
            foreach (var delivery in channel.Deliveries)
                CheckName(delivery, channel.Deliveries, findings);
        }

        CheckResourceNames(stack, findings);
    }

    private static void CheckName<T>(T renamed, ImmutableArray<T> list, ConfigFindings findings)
        where T : NamedConfig
    {
        if (renamed.Formerly is not { } formerly)
            return;
        if (formerly == renamed.Name)
        {
            Error(renamed, "is its name still", "take formerly away", findings);
        }
        else if (list.FirstOrDefault(other => other.Name == formerly) is { } holder)
        {
            Error(renamed, $"is the name of {holder.Path}, which keeps what was made under it",
                "remove that one, or take formerly away", findings);
        }
        else if (list.TakeWhile(other => !ReferenceEquals(other, renamed))
            .FirstOrDefault(other => other.Formerly == formerly) is { } rival)
        {
            Error(renamed, $"is what {rival.Path} was called as well", "take one of them away", findings);
        }
    }

    /// <summary>
    /// Refuses former resource names that are the same: like present names, <c>a-b</c> + <c>c</c> and <c>a</c> + <c>b-c</c> are.
    /// </summary>
    private static void CheckResourceNames(StackConfig stack, ConfigFindings findings)
    {
        var all = stack.Channels
            .SelectMany(channel => channel.Deliveries.Select(delivery => (Channel: channel, Delivery: delivery)))
            .ToList();
        var taken = all.DistinctBy(PresentName).ToDictionary(PresentName);
        foreach (var one in all)
        {
            foreach (var name in DeliveryNames.All(one.Channel, one.Delivery).Skip(1))
            {
                if (!taken.TryAdd(name, one) && !IsTold(one, taken[name]))
                {
                    Error(one.Delivery.Formerly is null ? one.Channel : one.Delivery,
                        $"makes the former resource name {name}, which {taken[name].Delivery.Path} makes as well",
                        "take formerly away", findings);
                }
            }
        }

        static string PresentName((ChannelConfig Channel, DeliveryConfig Delivery) one) =>
            DeliveryNames.Present(one.Channel, one.Delivery);
    }

    /// <summary>
    /// Whether the check of their list has reported the two already: two channels, or two deliveries of
    /// one channel, that share a name.
    /// </summary>
    private static bool IsTold(
        (ChannelConfig Channel, DeliveryConfig Delivery) one, (ChannelConfig Channel, DeliveryConfig Delivery) other) =>
        ReferenceEquals(one.Channel, other.Channel)
            ? one.Delivery.Names.Intersect(other.Delivery.Names).Any()
            : one.Channel.Names.Intersect(other.Channel.Names).Any();

    private static void Error(NamedConfig renamed, string rule, string remedy, ConfigFindings findings) =>
        findings.Error(renamed.Path.Key("formerly"), renamed.Formerly, rule, remedy);
}
