using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Networking;

/// <summary>What is said when AWS does not find a receiver's security group; the rehearsals have the answers that it gives.</summary>
[Collection(Deployed.Serially)]
public sealed class ReceiverVpcRulesTests
{
    [Fact]
    public async Task Receiver_SecurityGroupThatAwsDoesNotFind_IsRefused()
    {
        const string Receiver = "receiver: { securityGroupId: sg-none, allowFrom: [channel] }";
        var (error, deployed) = await Deployed.RefusedAsync($$"""
            channels: [{ name: curling, class: SINGLE_PIPELINE, vpc: { vpcId: vpc-0a1b, subnetIds: [subnet-a] }, deliveries: [
              {{Sample.Udp("feed", ["udp://203.0.113.28:5000"], Receiver)}}] }]
            """);

        Assert.Contains(
            "channels[0].deliveries[0].receiver.securityGroupId (curling/feed): 'sg-none' can't be looked up in AWS (", error, StringComparison.Ordinal);
        Assert.EndsWith("; correct it, or allow ec2:DescribeSecurityGroups and ec2:DescribeVpcs.", error, StringComparison.Ordinal);
        Assert.Empty(deployed.Registrations);
    }
}
