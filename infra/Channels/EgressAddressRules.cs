using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Channels;

/// <summary>The rules of <c>egressAddresses</c>.</summary>
internal static class EgressAddressRules
{
    public static void Check(StackConfig stack, ConfigFindings findings)
    {
        var known = new Dictionary<EgressAddress, ConfigPath>();
        foreach (var channel in stack.Channels.Where(channel => !channel.EgressAddresses.IsEmpty))
        {
            var path = channel.Path.Key("egressAddresses");
            CheckChannel(channel, path, findings);
            foreach (var (pipeline, address) in channel.EgressAddresses.Index())
            {
                if (!known.TryAdd(address, path.Index(pipeline)))
                {
                    findings.Warn(path.Index(pipeline),
                        $"is {address}, as is {known[address]}, and a pipeline shares its address with no other; "
                        + "write what DescribeChannel gives for this channel.");
                }
            }
        }
    }

    private static void CheckChannel(ChannelConfig channel, ConfigPath path, ConfigFindings findings)
    {
        var (count, expected) = (channel.EgressAddresses.Length, channel.Pipelines.Length);
        if (channel.Vpc is { } vpc)
        {
            findings.Error(path, null,
                vpc.ElasticIps
                    ? "is for a channel outside a VPC, and this one sends from its Elastic IPs"
                    : "is for a channel outside a VPC, and this one sends from its subnets",
                "remove it");
        }
        else if (count != expected)
        {
            findings.Error(path, null,
                $"lists {count} address(es), and a {channel.Class.Spelled()} channel sends from {expected}",
                $"list {expected}, pipeline 0 first");
        }
    }
}
