using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using Pulumi.Aws.Ec2;

namespace MediaLive.Delivery.Networking;

/// <summary>
/// Warns of receivers that let in the security group of a channel in another VPC. EC2 takes that only when the two are
/// connected, which can't be seen here: by an active peering connection (Amazon VPC Peering guide, "Update your security groups
/// to reference peer security groups"), or by a transit gateway, which allows it in inbound rules only (AWS Networking blog,
/// "Introducing security group referencing for AWS Transit Gateway").
/// </summary>
internal static class ReceiverVpcRules
{
    public static async Task CheckAsync(StackConfig stack, ConfigFindings findings)
    {
        foreach (var channel in stack.Channels.Where(channel => channel.Vpc is not null))
        {
            foreach (var delivery in channel.Deliveries)
            {
                var path = delivery.Path.Key("receiver");
                if (delivery is IReceived { Receiver: { } receiver } && !findings.IsTold(path))
                    await CheckAsync(receiver, path, channel.Vpc!.VpcId, findings);
            }
        }
    }

    private static async Task CheckAsync(ReceiverConfig receiver, ConfigPath path, string channelVpc, ConfigFindings findings)
    {
        foreach (var (index, source) in receiver.AllowFrom.Index())
        {
            if (!source.IsChannel || await VpcOfAsync(receiver, path, findings) is not { } vpc || vpc == channelVpc)
                continue;
            findings.Warn(path.Key("allowFrom").Index(index),
                $"is the security group of a channel in {channelVpc}, and the receiver is in {vpc}: "
                + "EC2 takes it there only with an active peering connection between the two, "
                + "or a transit gateway that supports security group referencing.");
        }
    }

    /// <summary>Null, and an error, when AWS does not find it.</summary>
    private static async Task<string?> VpcOfAsync(ReceiverConfig receiver, ConfigPath path, ConfigFindings findings)
    {
        var (key, id) = receiver.SecurityGroupId is { } group ? ("securityGroupId", group) : ("vpcId", receiver.VpcId!);
        try
        {
            return (key, id) switch
            {
                ("securityGroupId", _) => (await GetSecurityGroup.InvokeAsync(new GetSecurityGroupArgs { Id = id })).VpcId,
                (_, "default") => (await GetVpc.InvokeAsync(new GetVpcArgs { Default = true })).Id,
                _ => id,
            };
        }
        catch (Exception failure)
        {
            findings.Error(path.Key(key), id, $"can't be looked up in AWS ({failure.Message})",
                "correct it, or allow ec2:DescribeSecurityGroups and ec2:DescribeVpcs");
            return null;
        }
    }
}
