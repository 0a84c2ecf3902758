namespace MediaLive.Delivery.Contract;

/// <summary>What the stack that creates a channel must know of it.</summary>
public sealed record AgreedChannel
{
    /// <summary><c>STANDARD</c> (two pipelines) or <c>SINGLE_PIPELINE</c>.</summary>
    public required string Class { get; init; }

    /// <summary>Where the channel must be created, such as <c>us-west-2</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The role that MediaLive assumes for the channel.</summary>
    public required string RoleArn { get; init; }

    /// <summary>Absent unless the channel delivers through a VPC.</summary>
    public VpcOutputSettings? Vpc { get; init; }

    /// <summary>
    /// MediaLive's <c>channelSecurityGroups</c>: the id of the input security group that lets callers in; absent unless the
    /// channel listens, outside a VPC.
    /// </summary>
    public IReadOnlyList<string>? ChannelSecurityGroups { get; init; }

    /// <summary>Who sends, and from where: what the operator of a downstream system is told of the channel.</summary>
    public Sender? Sender { get; init; }

    /// <summary>By delivery name.</summary>
    public required IReadOnlyDictionary<string, AgreedDelivery> Deliveries { get; init; }
}

/// <summary>MediaLive's <c>VpcOutputSettings</c>, and where the subnets are. Pipeline 0 comes first.</summary>
public sealed record VpcOutputSettings
{
    public required IReadOnlyList<string> SubnetIds { get; init; }

    /// <summary>For people: MediaLive finds them by itself.</summary>
    public required IReadOnlyList<string> AvailabilityZones { get; init; }

    public required IReadOnlyList<string> SecurityGroupIds { get; init; }

    /// <summary>Of Elastic IPs; empty when nothing lies outside the VPC.</summary>
    public required IReadOnlyList<string> PublicAddressAllocationIds { get; init; }
}

/// <summary>Who sends, and from where.</summary>
public sealed record Sender
{
    /// <summary>The AWS account of the channel, 12 digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The VPC through which the channel sends; absent when it sends from MediaLive's own network.</summary>
    public string? VpcId { get; init; }

    /// <summary>
    /// The address that each pipeline sends from, pipeline 0 first; absent as long as it is not known: without Elastic IPs, until
    /// the channel is created.
    /// </summary>
    public IReadOnlyList<string>? PublicAddresses { get; init; }
}
