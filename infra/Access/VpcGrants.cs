using MediaLive.Delivery.Channels;
using Pulumi;

namespace MediaLive.Delivery.Access;

/// <summary>What MediaLive needs to put a channel's endpoints into a VPC. EC2's Describe actions know no resources.</summary>
internal static class VpcGrants
{
    public static IEnumerable<PolicyStatement> For(ChannelVpc vpc, AwsAccount aws)
    {
        var interfaces = aws.Arn("ec2", "network-interface/*");
        yield return new("VpcDescribe",
            ["ec2:DescribeAddresses", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets"], ["*"]);
        yield return new("VpcCreateInterfaces", ["ec2:CreateNetworkInterface"],
        [
            interfaces,
            .. vpc.SubnetIds.Select(subnet => (Input<string>)aws.Arn("ec2", $"subnet/{subnet}")),
            .. vpc.SecurityGroupIds.Select(group => (Input<string>)group.Apply(id => aws.Arn("ec2", $"security-group/{id}"))),
        ]);
        yield return new("VpcInterfaces", ["ec2:CreateNetworkInterfacePermission", "ec2:DeleteNetworkInterface"], [interfaces]);
        if (vpc.AllocationIds.Length > 0)
        {
            yield return new("VpcElasticIps", ["ec2:AssociateAddress"],
            [
                interfaces,
                .. vpc.AllocationIds.Select(allocation => (Input<string>)allocation.Apply(id => aws.Arn("ec2", $"elastic-ip/{id}"))),
            ]);
        }
    }
}
