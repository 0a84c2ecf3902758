using System.Collections.Immutable;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Networking;

/// <summary>A receiver in a VPC of ours: its security group lets the delivery in. Exactly one of the two ids is given.</summary>
internal sealed record ReceiverConfig
{
    /// <summary>Makes a security group in this VPC; <c>default</c> is the account's default VPC.</summary>
    [Pattern("^(default|vpc-[0-9a-z]+)$", "is not the id of a VPC", "write vpc-…, or default for the default VPC")]
    public string? VpcId { get; init; }

    /// <summary>Adds the rules to a security group that exists.</summary>
    [Pattern("^sg-[0-9a-z]+$", "is not the id of a security group", "write sg-…")]
    public string? SecurityGroupId { get; init; }

    /// <summary>
    /// CIDR blocks, <c>channel</c> (with delivery through a VPC, or <c>egressAddresses</c>), or <c>anywhere</c>.
    /// </summary>
    [AtLeastOne("is empty", "list who may send, such as 198.51.100.7/32")]
    public required ImmutableArray<TrafficSource> AllowFrom { get; init; }
}

/// <summary>A delivery whose receiver may be in a VPC of ours.</summary>
internal interface IReceived
{
    /// <summary>Null when the receiver is somebody else's.</summary>
    ReceiverConfig? Receiver { get; }

    /// <summary>Where it listens.</summary>
    IEnumerable<Port> Ports { get; }
}
