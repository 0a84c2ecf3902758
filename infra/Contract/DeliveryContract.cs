using System.Collections.Immutable;
using Pulumi;

namespace MediaLive.Delivery.Contract;

/// <summary>What a delivery stack hands over to the stacks that create its channels.</summary>
public sealed record DeliveryContract
{
    /// <summary>The version of the stack outputs' shape that this reader knows.</summary>
    public const int Version = 1;

    /// <summary>By channel name.</summary>
    public required ImmutableDictionary<string, ChannelContract> Channels { get; init; }

    /// <summary>The channel of that name.</summary>
    /// <exception cref="ContractException">There is none.</exception>
    public ChannelContract Channel(string name) => Channels.GetValueOrDefault(name) ?? throw new ContractException(
        $"The delivery stack has no channel '{name}': it has {string.Join(", ", Channels.Keys.Order(StringComparer.Ordinal))}.");

    /// <summary>Reads the outputs of a delivery stack.</summary>
    /// <exception cref="ContractException">
    /// (When the output is resolved.) The stack has another version of the outputs, or none.
    /// </exception>
    public static Output<DeliveryContract> Read(StackReference stack) => Output
        .Tuple(
            stack.Name, stack.GetOutput("contractVersion"), stack.GetOutput("channels"),
            SecretOutput.Of(stack, "streamNames"), SecretOutput.Of(stack, "secretUrls"), SecretOutput.Of(stack, "secretSettings"))
        .Apply(outputs => ContractReader.Read(outputs.Item1, outputs.Item2, outputs.Item3, new(outputs.Item4, outputs.Item5, outputs.Item6)));
}

/// <summary>What the stack that creates a channel must know of it.</summary>
public sealed record ChannelContract
{
    /// <summary><c>STANDARD</c> or <c>SINGLE_PIPELINE</c>.</summary>
    public required string Class { get; init; }

    public required string Region { get; init; }

    /// <summary>The role that MediaLive assumes for the channel.</summary>
    public required string RoleArn { get; init; }

    /// <summary>Null unless the channel delivers through a VPC.</summary>
    public VpcContract? Vpc { get; init; }

    /// <summary>
    /// MediaLive's <c>channelSecurityGroups</c>: the id of the input security group that lets callers in; empty unless the channel
    /// listens, outside a VPC.
    /// </summary>
    public ImmutableArray<string> ChannelSecurityGroups { get; init; } = [];

    /// <summary>By delivery name.</summary>
    public required ImmutableDictionary<string, DeliveryHandover> Deliveries { get; init; }
}

/// <summary>MediaLive's <c>VpcOutputSettings</c>, and where the subnets are. Pipeline 0 comes first.</summary>
public sealed record VpcContract
{
    public required ImmutableArray<string> SubnetIds { get; init; }

    public required ImmutableArray<string> AvailabilityZones { get; init; }

    public required ImmutableArray<string> SecurityGroupIds { get; init; }

    /// <summary>Of Elastic IPs; empty when nothing lies outside the VPC.</summary>
    public required ImmutableArray<string> PublicAddressAllocationIds { get; init; }
}

/// <summary>One output group of a channel and where it goes, in MediaLive's own shapes and member names.</summary>
public sealed record DeliveryHandover
{
    public required string OutputGroup { get; init; }

    public required string Downstream { get; init; }

    /// <summary>MediaLive's <c>OutputDestination</c>.</summary>
    public required DeliveryDestination Destination { get; init; }

    /// <summary>Further ones that the same output goes to, one for each pipeline; most deliveries have none.</summary>
    public ImmutableArray<DeliveryDestination> AdditionalDestinations { get; init; } = [];

    /// <summary>All that belong into the channel's list of destinations.</summary>
    public IEnumerable<DeliveryDestination> Destinations => [Destination, .. AdditionalDestinations];

    /// <summary>
    /// MediaLive's <c>OutputGroupSettings</c>, as far as they follow from the delivery. A secret among them is an
    /// <c>Output&lt;string&gt;</c>.
    /// </summary>
    public required ImmutableDictionary<string, object?> OutputGroupSettings { get; init; }

    /// <summary>MediaLive's <c>OutputSettings</c>, for groups whose outputs name the destination; null for others.</summary>
    public ImmutableDictionary<string, object?>? OutputSettings { get; init; }
}

/// <summary>MediaLive's <c>OutputDestination</c>: exactly one kind of settings is not empty.</summary>
public sealed record DeliveryDestination
{
    public required string Id { get; init; }

    /// <summary>One for each pipeline, pipeline 0 first.</summary>
    public ImmutableArray<DestinationSetting> Settings { get; init; } = [];

    /// <summary>The MediaPackage channel that MediaLive finds by itself.</summary>
    public ImmutableArray<ImmutableDictionary<string, object?>> MediaPackageSettings { get; init; } = [];

    /// <summary>One for each pipeline, pipeline 0 first.</summary>
    public ImmutableArray<ImmutableDictionary<string, object?>> SrtSettings { get; init; } = [];
}

/// <summary>MediaLive's <c>OutputDestinationSettings</c>.</summary>
public sealed record DestinationSetting
{
    /// <summary>Null when it is a secret.</summary>
    public required string? Url { get; init; }

    /// <summary>The URL when it is a secret, and null otherwise.</summary>
    public Output<string>? SecretUrl { get; init; }

    public string? Username { get; init; }

    /// <summary>Name of the SSM parameter that holds the password.</summary>
    public string? PasswordParam { get; init; }

    /// <summary>RTMP's stream name; secret where the stack file says so.</summary>
    public Output<string>? StreamName { get; init; }
}
