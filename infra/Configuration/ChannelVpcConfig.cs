using System.Collections.Immutable;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>Delivery through a VPC. It can't be switched on or off on a channel that exists.</summary>
internal sealed record ChannelVpcConfig
{
    /// <summary>The VPC that the subnets are in.</summary>
    [Pattern("^vpc-[0-9a-z]+$", "is not the id of a VPC", "write vpc-…")]
    public required string VpcId { get; init; }

    /// <summary>
    /// Private subnets, pipeline 0 first: two in two Availability Zones for a <c>STANDARD</c> channel, else one.
    /// </summary>
    public required ImmutableArray<SubnetId> SubnetIds { get; init; }

    /// <summary>
    /// Whether each pipeline gets an Elastic IP: needed when anything that it delivers to lies outside the VPC.
    /// </summary>
    public bool ElasticIps { get; init; }

    /// <summary>
    /// Security groups that exist, beside the one that is made for just what the deliveries need: at most four.
    /// </summary>
    [AtMost(4, "lists more than 4 security groups, and with the one that is made MediaLive takes 5", "remove some")]
    public ImmutableArray<SecurityGroupId> SecurityGroupIds { get; init; } = [];
}
