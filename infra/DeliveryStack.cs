using System.Collections.Immutable;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Outputs;
using Pulumi;

namespace MediaLive.Delivery;

/// <summary>
/// Makes ready what the stack file lists, and hands over the agreed URLs: the roles, then every delivery, then what each role
/// must be allowed, and last the contract.
/// </summary>
public sealed class DeliveryStack : Stack
{
    // The stack file is read before the base class registers the stack: with a mistake in it, nothing is registered at all.
    public DeliveryStack()
        : this(StackFile.Read())
    {
    }

    private DeliveryStack(StackFile file)
    {
        foreach (var warning in file.Warnings)
            Log.Warn(warning, this);

        var scope = StackScope.For(file);
        var channels = file.Config.Channels.Select(config => new Channel(config, scope)).ToImmutableArray();
        foreach (var sharing in channels.GroupBy(channel => channel.Role))
            sharing.Key.Allow(sharing, file.Aws);
        var contract = new ContractWriter(file.Aws, channels);
        ContractVersion = Output.Create(DeliveryContract.Version);
        Channels = Output.Create(contract.Channels);
        Urls = Output.Create(contract.Urls);
        StreamNames = Secret(Present(contract.StreamNames));
        SecretUrls = Secret(Present(contract.SecretUrls));
        SecretSettings = Secret(Present(contract.SecretSettings));
        BucketPolicies = Output.Create(Present(contract.BucketPolicies));
        Readme = contract.Readme;
    }

    /// <summary>The version of these outputs' shape.</summary>
    [Output("contractVersion")]
    public Output<int> ContractVersion { get; private set; }

    /// <summary>By channel name: what the stack that creates the channel needs.</summary>
    [Output("channels")]
    public Output<Shape> Channels { get; private set; }

    /// <summary>By <c>channel/delivery</c>: the URLs, pipeline 0 first. For people.</summary>
    [Output("urls")]
    public Output<Shape> Urls { get; private set; }

    /// <summary>By <c>channel/delivery</c>: the RTMP stream names that are secrets, by pipeline. Absent when there are none.</summary>
    [Output("streamNames")]
    public Output<Shape?> StreamNames { get; private set; }

    /// <summary>By <c>channel/delivery</c>: the URLs that are secrets, by pipeline. Absent when there are none.</summary>
    [Output("secretUrls")]
    public Output<Shape?> SecretUrls { get; private set; }

    /// <summary>By <c>channel/delivery</c>: what is secret of its output group settings, in their shape. Absent when there is none.</summary>
    [Output("secretSettings")]
    public Output<Shape?> SecretSettings { get; private set; }

    /// <summary>By bucket: the policy that somebody else must attach. Absent when there is none.</summary>
    [Output("bucketPolicies")]
    public Output<Shape?> BucketPolicies { get; private set; }

    /// <summary>The operator sheets, in Markdown. Pulumi shows it as the stack's README.</summary>
    [Output("readme")]
    public Output<string> Readme { get; private set; }

    private static Shape? Present(Shape shape) => shape.IsEmpty ? null : shape;

    /// <summary>What is absent is no secret: a secret of nothing would be an output all the same.</summary>
    private static Output<Shape?> Secret(Shape? shape) => shape is null ? Output.Create(shape) : Output.CreateSecret<Shape?>(shape);
}
