using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries;

/// <summary>The rules about a receiver of ours.</summary>
internal static class ReceiverRules
{
    public static void Check(ReceiverConfig? receiver, DeliveryCheck check)
    {
        if (receiver is null)
            return;
        if (receiver.VpcId is null == receiver.SecurityGroupId is null)
        {
            check.Error("receiver", null, "needs exactly one of vpcId and securityGroupId",
                "write vpcId to have a security group made, or securityGroupId to use yours");
        }

        if (receiver.VpcId is not null)
            ReservedNames.CheckForSecurityGroup(check.Channel, check.Findings);
        foreach (var (index, source) in receiver.AllowFrom.Index())
        {
            if (source.IsChannel && check.Channel is { Vpc: null, EgressAddresses.IsEmpty: true })
            {
                check.Error($"receiver.allowFrom[{index}]", source.Text,
                    "is the channel's security group in a VPC, or its egressAddresses, and the channel has neither",
                    "add vpc to the channel, or egressAddresses once it is created, or write CIDR blocks");
            }

            if (source.IsAnywhere)
            {
                check.Warn($"receiver.allowFrom[{index}]",
                    "opens the receiver to everybody; CIDR blocks of the senders are safer.");
            }
        }
    }
}
