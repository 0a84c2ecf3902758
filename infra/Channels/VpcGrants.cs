using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Channels;

/// <summary>
/// What MediaLive needs to put a channel's endpoints into a VPC. EC2's Describe actions don't take single resources.
/// </summary>
internal static class VpcGrants
{
    public static IEnumerable<PolicyStatement> For(ChannelConfig channel, PolicyScope scope)
    {
        if (channel.Vpc is not { } vpc)
            yield break;
        var interfaces = scope.Aws.Arn("ec2", "network-interface/*");
        var madeGroup = scope.NameInAws(ChannelVpc.SecurityGroupOf(channel), $"sg-{StandIn.Characters(17)}");
        yield return new("VpcDescribe",
            ["ec2:DescribeAddresses", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets"],
            ["*"]);
        yield return new("VpcCreateInterfaces", ["ec2:CreateNetworkInterface"],
        [
            interfaces,
            .. vpc.SubnetIds.Select(subnet => scope.Aws.Arn("ec2", $"subnet/{subnet}")),
            .. vpc.SecurityGroupIds
                .Select(group => group.Text)
                .Prepend(madeGroup)
                .Select(group => scope.Aws.Arn("ec2", $"security-group/{group}")),
        ]);
        yield return new("VpcInterfaces", ["ec2:CreateNetworkInterfacePermission", "ec2:DeleteNetworkInterface"], [interfaces]);
        if (vpc.ElasticIps)
        {
            yield return new("VpcElasticIps", ["ec2:AssociateAddress"],
            [
                interfaces,
                .. vpc.SubnetIds
                    .Select((_, pipeline) => ChannelVpc.ElasticIpOf(channel, pipeline))
                    .Select(name => scope.NameInAws(name, $"eipalloc-{StandIn.Characters(17)}"))
                    .Select(allocation => scope.Aws.Arn("ec2", $"elastic-ip/{allocation}")),
            ]);
        }
    }
}
