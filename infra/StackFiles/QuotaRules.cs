using MediaLive.Delivery.Combinations;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.StackFiles;

/// <summary>
/// Warns of what is over the default of a quota. What else the account has is not known here, nor whether the quota was raised.
/// </summary>
internal static class QuotaRules
{
    public static void Check(StackConfig stack, string region, ConfigFindings findings)
    {
        var uses = stack.Channels.SelectMany(channel => UsesOf(channel, stack, region));
        foreach (var counted in uses.GroupBy(entry => (entry.Use.Quota, entry.Use.Within)))
        {
            var (quota, within) = counted.Key;
            var things = counted.DistinctBy(entry => entry.Use.Thing).ToList();
            if (things.Count <= quota.Default)
                continue;
            var where = within.Length > 0 ? $" in {within}" : "";
            findings.Warn(things[quota.Default].Path,
                $"with this, the stack needs {things.Count}{where} of {quota.Service}'s quota "
                + $"\"{quota.Name}\", which is {quota.Default} unless AWS has raised it for the account; "
                + "ask for more in the Service Quotas console.");
        }
    }

    private static IEnumerable<(ConfigPath Path, QuotaUse Use)> UsesOf(
        ChannelConfig channel, StackConfig stack, string region)
    {
        yield return (channel.Path, new(Quota.Channels, "", channel.Name));
        if (channel.Vpc is null && Callers.Of(channel).Count > 0)
            yield return (channel.Path, new(Quota.InputSecurityGroups, "", channel.Name));
        if (channel.Vpc is { ElasticIps: true })
        {
            foreach (var pipeline in channel.Pipelines)
                yield return (channel.Path.Key("vpc").Key("elasticIps"), new(Quota.ElasticIps, "", $"{channel.Name} {pipeline}"));
        }

        foreach (var policy in channel.ManagedPolicyArns)
        {
            yield return (channel.Path.Key("managedPolicyArns"),
                new(Quota.ManagedPoliciesOfRole, $"the role of {channel.Path}", policy.Text));
        }

        foreach (var use in EndpointRules(channel, stack, region))
            yield return use;
        foreach (var delivery in channel.Deliveries)
        {
            foreach (var use in delivery.Uses(region))
                yield return (delivery.Path, use);
            if (delivery is not IReceived { Receiver: { } receiver } received)
                continue;
            var path = delivery.Path.Key("receiver").Key("allowFrom");
            var group = receiver.SecurityGroupId ?? $"the security group of {delivery.Path}";
            foreach (var use in from port in received.Ports
                                from source in receiver.AllowFrom
                                from rule in RulesOf(source, channel)
                                select new QuotaUse(Quota.RulesInGroup, $"{group} ({rule.Family})", $"{port} {rule.Source}"))
                yield return (path, use);
        }
    }

    /// <summary>The rules of the group around a channel's endpoints: out to where it sends, and in to where it listens.</summary>
    private static IEnumerable<(ConfigPath Path, QuotaUse Use)> EndpointRules(
        ChannelConfig channel, StackConfig stack, string region)
    {
        if (channel.Vpc is null)
            yield break;
        var group = $"the security group of {channel.Path}'s endpoints";
        foreach (var delivery in channel.Deliveries)
        {
            foreach (var target in DeliveryTable.KindOf(delivery).SendsTo(delivery, stack, region))
            {
                var way = target.IsIpv6 ? "outbound, IPv6" : "outbound, IPv4";
                yield return (delivery.Path, new(Quota.RulesInGroup, $"{group} ({way})", $"{target.Port} {target.To}"));
            }

            if (delivery is not IListens listener)
                continue;
            foreach (var use in from port in listener.ListenerPorts
                                from block in Callers.Of(listener)
                                select new QuotaUse(Quota.RulesInGroup, $"{group} (inbound, IPv4)", $"{port} {block}"))
                yield return (delivery.Path.Key("allowFrom"), use);
        }
    }

    /// <summary>The rules that a source makes for each port. One that names a security group counts for both families.</summary>
    private static IEnumerable<(string Family, string Source)> RulesOf(TrafficSource source, ChannelConfig channel) =>
        source.IsChannel && channel.Vpc is not null
            ? [("IPv4", channel.Name), ("IPv6", channel.Name)]
            : source.BlocksFor(channel).Select(block => (TrafficSource.IsIpv6(block) ? "IPv6" : "IPv4", block.ToString()));
}
