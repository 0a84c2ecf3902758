using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>A MediaLive channel and everything that it delivers.</summary>
internal sealed record ChannelConfig : NamedConfig
{
    /// <summary>How many pipelines the channel has.</summary>
    public required ChannelClass Class { get; init; }

    /// <summary>ARN of a role that exists, for MediaLive to assume. Without one, a role is made.</summary>
    [Pattern("^arn:aws[a-z-]*:iam::[0-9]{12}:role/([!-~]+/)?[A-Za-z0-9_+=,.@-]{1,64}$",
        "is not the ARN of an IAM role", "write arn:aws:iam::<account>:role/<name>, or leave it out and a role is made")]
    public string? Role { get; init; }

    /// <summary>
    /// ARNs of managed policies for the role that is made: what MediaLive must be allowed besides the deliveries, such as to read
    /// inputs. At most 20, the most that IAM attaches to a role.
    /// </summary>
    [AtMost(20, "lists more than 20 managed policies, the most that IAM attaches to a role", "join some of them")]
    public ImmutableArray<ManagedPolicyArn> ManagedPolicyArns { get; init; } = [];

    /// <summary>Only for delivery through a VPC.</summary>
    public ChannelVpcConfig? Vpc { get; init; }

    /// <summary>
    /// The addresses that a channel outside a VPC sends from, pipeline 0 first: known, and written here, once the channel exists.
    /// Operators are told of them, and receivers with <c>allowFrom: [channel]</c> let them in.
    /// </summary>
    public ImmutableArray<EgressAddress> EgressAddresses { get; init; } = [];

    /// <summary>What the channel delivers, and where; at least one.</summary>
    [AtLeastOne("is empty", "list at least one delivery")]
    public required ImmutableArray<DeliveryConfig> Deliveries { get; init; }

    /// <summary>0 and 1 for a STANDARD channel, 0 for a SINGLE_PIPELINE one.</summary>
    internal ImmutableArray<int> Pipelines => Class == ChannelClass.Standard ? [0, 1] : [0];
}

/// <summary>MediaLive's channel class.</summary>
internal enum ChannelClass
{
    /// <summary>Two pipelines, each with a destination of its own.</summary>
    [JsonStringEnumMemberName("STANDARD")]
    Standard,

    /// <summary>One pipeline, one destination.</summary>
    [JsonStringEnumMemberName("SINGLE_PIPELINE")]
    SinglePipeline,
}
