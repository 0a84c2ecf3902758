using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries;

/// <summary>The rules about who may call a channel that listens.</summary>
internal static class ListenerRules
{
    /// <summary>MediaLive user guide, Working with input security groups: up to 10 rules in one.</summary>
    private const int MostRules = 10;

    public static void Check(IListens delivery, DeliveryCheck check)
    {
        const string Key = "allowFrom";
        if (!delivery.ListenerPorts.Any())
        {
            if (delivery.AllowFrom.Length > 0 && !check.IsTold("destinations"))
            {
                check.Error(Key, null, "is for a channel that listens, and here MediaLive calls",
                    "remove it, or move it to receiver");
            }

            return;
        }

        if (delivery.AllowFrom.IsEmpty && !check.IsTold(Key))
        {
            check.Error(Key, null, "is missing, and MediaLive lets no caller in without it",
                "list who may call, such as 198.51.100.7/32");
        }

        foreach (var (index, source) in delivery.AllowFrom.Index())
        {
            if (source.IsChannel)
            {
                check.Error($"{Key}[{index}]", source.Text, "is the channel, which does not call itself", "write CIDR blocks");
            }
            else if (source.IsAnywhere)
            {
                check.Warn($"{Key}[{index}]",
                    "lets everybody call the channel, and the passphrase alone keeps them out; "
                    + "CIDR blocks of the callers are safer.");
            }
            else if (source.Blocks.Any(TrafficSource.IsIpv6))
            {
                check.Error($"{Key}[{index}]", source.Text, "is IPv6, and MediaLive takes calls over IPv4",
                    "write an IPv4 block");
            }
        }

        OpenRules.Check(check.Delivery.Path.Key(Key), delivery.AllowFrom, check.Findings);
        CheckCount(delivery, check);
    }

    /// <summary>
    /// A channel outside a VPC has one group for all its listeners. The error is that of the delivery
    /// with which they are too many.
    /// </summary>
    private static void CheckCount(IListens delivery, DeliveryCheck check)
    {
        if (check.Channel.Vpc is not null)
            return;
        var before = check.Channel.Deliveries
            .TakeWhile(other => !ReferenceEquals(other, delivery))
            .OfType<IListens>()
            .SelectMany(Callers.Of)
            .ToHashSet();
        var all = before.Union(Callers.Of(delivery)).Count();
        if (before.Count <= MostRules && all > MostRules)
        {
            check.Error("allowFrom", null, $"makes {all} blocks in this channel, and its input security group takes {MostRules}",
                "join blocks, or move a listener to another channel");
        }
    }
}
