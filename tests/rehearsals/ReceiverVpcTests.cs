using MediaLive.Delivery.Rehearsals.Support;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>Receivers that let in the security group of a channel in another VPC. Which VPC they are in, AWS is asked.</summary>
public sealed class ReceiverVpcTests
{
    [Fact]
    public async Task Receiver_InAnotherVpcThanTheChannel_IsWarnedOf()
    {
        using var stack = new RehearsedStack($$"""
            channels: [{ name: curling, class: SINGLE_PIPELINE, vpc: { vpcId: vpc-0a1b, subnetIds: [subnet-0a1b0] }, deliveries: [
              {{Feed("same", 5000, "vpcId: vpc-0a1b")}}, {{Feed("other", 5001, "vpcId: vpc-0c2d")}},
              {{Feed("default", 5002, "vpcId: default")}}, {{Feed("group", 5003, "securityGroupId: sg-0a1b")}}] }]
            """);

        var previewed = await stack.PreviewAsync();

        Assert.Equal(0, previewed.Status);
        Assert.Equal(3, previewed.Warnings.Count());
        Assert.All(new[] { "other", "default", "group" }.Zip(previewed.Warnings), expected => Assert.Matches(
            $@"^channels\[0\]\.deliveries\[\d\]\.receiver\.allowFrom\[0\] \(curling/{expected.First}\): is the security group of a channel in vpc-0a1b, and the "
            + "receiver is in vpc-[0-9a-f]+: EC2 takes it there only with an active peering connection between the two, or a transit gateway that supports "
            + "security group referencing.$",
            expected.Second));
    }

    private static string Feed(string name, int port, string where) =>
        Sample.Udp(name, [$"udp://203.0.113.28:{port}"], $"receiver: {{ {where}, allowFrom: [channel] }}");
}
