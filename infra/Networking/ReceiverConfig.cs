using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries;

namespace MediaLive.Delivery.Networking;

/// <summary>A receiver in a VPC of ours: its security group lets the delivery in. Exactly one of the two ids is given.</summary>
public sealed record ReceiverConfig
{
    /// <summary>Makes a security group in this VPC; <c>default</c> is the account's default VPC.</summary>
    [Pattern("^(default|vpc-[0-9a-z]+)$", "is not the id of a VPC", "write vpc-…, or default for the default VPC")]
    public string? VpcId { get; init; }

    /// <summary>Adds the rules to a security group that exists.</summary>
    [Pattern("^sg-[0-9a-z]+$", "is not the id of a security group", "write sg-…")]
    public string? SecurityGroupId { get; init; }

    /// <summary>CIDR blocks, <c>channel</c> (with delivery through a VPC), or <c>anywhere</c>.</summary>
    [AtLeastOne("is empty", "list who may send, such as 198.51.100.7/32")]
    public required ImmutableArray<TrafficSource> AllowFrom { get; init; }

    internal static void Check(ReceiverConfig? receiver, DeliveryCheck check)
    {
        if (receiver is null)
            return;
        if (receiver.VpcId is null == receiver.SecurityGroupId is null)
            check.Error("receiver", null, "needs exactly one of vpcId and securityGroupId", "write vpcId to have a security group made, or securityGroupId to use yours");
        if (receiver.VpcId is not null)
            ReservedNames.CheckForSecurityGroup(check.Channel, check.Findings);
        foreach (var (index, source) in receiver.AllowFrom.Index())
        {
            if (source.IsChannel && check.Channel.Vpc is null)
            {
                check.Error($"receiver.allowFrom[{index}]", source.Text, "is the channel's security group, which only delivery through a VPC has",
                    "add vpc to the channel, or write CIDR blocks");
            }

            if (source.IsAnywhere)
                check.Warn($"receiver.allowFrom[{index}]", "opens the receiver to everybody; CIDR blocks of the senders are safer.");
        }
    }
}
