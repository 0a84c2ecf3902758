using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace MediaLive.Delivery.Channels;

/// <summary>The rules of delivery through a VPC.</summary>
internal static class VpcRules
{
    public static void Check(ChannelConfig channel, ConfigFindings findings)
    {
        if (channel.Vpc is not { } vpc)
            return;
        ReservedNames.CheckForSecurityGroup(channel, findings);
        var key = channel.Path.Key("vpc").Key("subnetIds");
        var (expected, because) = channel.Class == ChannelClass.Standard
            ? (2, "a STANDARD channel needs two, in two Availability Zones")
            : (1, "a SINGLE_PIPELINE channel needs one");
        if (vpc.SubnetIds.Length != expected)
        {
            findings.Error(key, null, $"lists {vpc.SubnetIds.Length} subnet(s), and {because}", $"list {expected}");
        }
        else if (vpc.SubnetIds.Distinct().Count() < expected)
        {
            findings.Error(key.Index(1), $"{vpc.SubnetIds[1]}", "is the subnet of the other pipeline",
                "use one in another Availability Zone");
        }

        if (!vpc.ElasticIps
            && channel.Deliveries.FirstOrDefault(delivery => delivery.ServiceOutsideVpc is not null) is { } outside)
        {
            findings.Warn(channel.Path.Key("vpc").Key("elasticIps"),
                $"is not true, and {outside.Path} goes to {outside.ServiceOutsideVpc}, which is never inside a VPC; "
                + "set it, unless the subnets have another way out.");
        }
    }

    /// <summary>What only AWS knows of the subnets: whether they are in the VPC, and their Availability Zones.</summary>
    public static async Task CheckSubnetsAsync(StackConfig stack, ConfigFindings findings)
    {
        foreach (var channel in stack.Channels)
        {
            var path = channel.Path.Key("vpc");
            if (channel.Vpc is not { } vpc || findings.IsTold(path))
                continue;
            var zones = await CheckSubnetsAsync(vpc, path.Key("subnetIds"), findings);
            if (!findings.IsTold(path))
                CheckZones(channel, zones, findings);
        }
    }

    /// <summary>
    /// A pipeline is in one Availability Zone (MediaLive user guide, Use case B – channel includes VPC inputs), which is that
    /// of its subnet.
    /// </summary>
    private static void CheckZones(ChannelConfig channel, IReadOnlyList<string> zones, ConfigFindings findings)
    {
        foreach (var delivery in channel.Deliveries)
        {
            foreach (var (pipeline, (zone, own)) in delivery.AvailabilityZones.Zip(zones).Index())
            {
                var path = delivery.Path.Key("destinations").Index(pipeline).Key("availabilityZone");
                if (zone != own && !findings.IsTold(path))
                {
                    findings.Error(path, zone, $"is not {own}, where the subnet of pipeline {pipeline} is",
                        $"write {own}, or use another subnet");
                }
            }
        }
    }

    /// <returns>The Availability Zones of the subnets, as far as they are in the VPC.</returns>
    private static async Task<IReadOnlyList<string>> CheckSubnetsAsync(
        ChannelVpcConfig vpc, ConfigPath path, ConfigFindings findings)
    {
        var inVpc = await GetSubnets.InvokeAsync(new GetSubnetsArgs
        {
            Filters =
            [
                new GetSubnetsFilterArgs { Name = "vpc-id", Values = [vpc.VpcId] },
                new GetSubnetsFilterArgs { Name = "subnet-id", Values = [.. vpc.SubnetIds.Select(id => id.Text)] },
            ],
        });
        var zones = new List<string>();
        foreach (var (pipeline, id) in vpc.SubnetIds.Index())
        {
            if (!inVpc.Ids.Contains(id.Text))
            {
                findings.Error(path.Index(pipeline), id.Text, $"is not a subnet of {vpc.VpcId} in this account and Region",
                    "use one of that VPC, or correct vpcId");
                continue;
            }

            var subnet = await GetSubnet.InvokeAsync(new GetSubnetArgs { Id = id.Text });
            if (zones.Contains(subnet.AvailabilityZone))
            {
                findings.Error(path.Index(pipeline), id.Text,
                    $"is in {subnet.AvailabilityZone}, as that of the other pipeline is",
                    "use one in another Availability Zone");
            }

            zones.Add(subnet.AvailabilityZone);
        }

        return zones;
    }
}
