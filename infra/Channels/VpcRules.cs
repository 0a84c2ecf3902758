using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using Pulumi.Aws.Ec2;

namespace MediaLive.Delivery.Channels;

/// <summary>The rules of delivery through a VPC.</summary>
internal static class VpcRules
{
    public static void Check(ChannelConfig channel, ConfigFindings findings)
    {
        if (channel.Vpc is not { } vpc)
            return;
        var key = channel.Path.Key("vpc").Key("subnetIds");
        var (expected, because) = channel.Class == ChannelClass.Standard
            ? (2, "a STANDARD channel needs two, in two Availability Zones")
            : (1, "a SINGLE_PIPELINE channel needs one");
        if (vpc.SubnetIds.Length != expected)
            findings.Error(key, null, $"lists {vpc.SubnetIds.Length} subnet(s), and {because}", $"list {expected}");
        else if (vpc.SubnetIds.Distinct().Count() < expected)
            findings.Error(key.Index(1), $"{vpc.SubnetIds[1]}", "is the subnet of the other pipeline", "use one in another Availability Zone");
        if (!vpc.ElasticIps && channel.Deliveries.FirstOrDefault(delivery => delivery.ServiceOutsideVpc is not null) is { } outside)
        {
            findings.Warn(channel.Path.Key("vpc").Key("elasticIps"),
                $"is not true, and {outside.Path} goes to {outside.ServiceOutsideVpc}, which is never inside a VPC; set it, unless the subnets have another way out.");
        }
    }

    /// <summary>What only AWS knows of the subnets: their VPC and their Availability Zones.</summary>
    public static async Task CheckSubnetsAsync(StackConfig stack, ConfigFindings findings)
    {
        foreach (var channel in stack.Channels.Where(channel => channel.Vpc is not null))
        {
            var key = channel.Path.Key("vpc").Key("subnetIds");
            var zones = new HashSet<string>();
            foreach (var (pipeline, id) in channel.Vpc!.SubnetIds.Index())
            {
                var subnet = await GetSubnet.InvokeAsync(new GetSubnetArgs { Id = id.Text });
                if (subnet.VpcId != channel.Vpc.VpcId)
                    findings.Error(key.Index(pipeline), id.Text, $"is in {subnet.VpcId}, not in {channel.Vpc.VpcId}", "use a subnet of that VPC, or correct vpcId");
                if (!zones.Add(subnet.AvailabilityZone))
                    findings.Error(key.Index(pipeline), id.Text, $"is in {subnet.AvailabilityZone}, as that of the other pipeline is", "use one in another Availability Zone");
            }
        }
    }
}
