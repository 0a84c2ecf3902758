using Pulumi;
using Pulumi.Aws.Ec2;

namespace MediaLive.Delivery.Networking;

/// <summary>Finds the VPC that a stack file means.</summary>
internal static class Vpcs
{
    /// <summary>The id as it is, or that of the account's default VPC.</summary>
    public static Input<string> Resolve(string vpcId) =>
        vpcId == "default" ? GetVpc.Invoke(new GetVpcInvokeArgs { Default = true }).Apply(vpc => vpc.Id) : vpcId;
}
