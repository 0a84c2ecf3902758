using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Components;
using MediaLive.Delivery.Configuration;
using Pulumi;
using Pulumi.Aws.Iam;

namespace MediaLive.Delivery.Channels;

/// <summary>A role that MediaLive assumes, and the policy that says what it is allowed for all deliveries.</summary>
internal abstract class MediaLiveRole : ComponentResource
{
    private readonly string _name;

    private protected MediaLiveRole(string type, string name, ComponentResourceOptions? options)
        : base(ComponentType.Token(type), name, options) => _name = name;

    internal abstract Output<string> Arn { get; }

    /// <summary>What IAM calls it.</summary>
    internal abstract Input<string> RoleName { get; }

    /// <summary>What its policy may have been before.</summary>
    private protected virtual List<Input<Alias>> FormerPolicies => [];

    /// <summary>The role of each channel, by channel name.</summary>
    internal static ImmutableDictionary<string, MediaLiveRole> For(StackConfig stack, AwsAccount aws, InputMap<string> tags) => (
        from sharing in SharedRole.In(stack)
        let role = sharing.Arn is { } arn
            ? new ExistingRole(arn, sharing.Channels)
            : new ChannelRole(sharing.Channels[0], aws, tags) as MediaLiveRole
        from channel in sharing.Channels
        select (channel.Name, role)).ToImmutableDictionary(one => one.Name, one => one.role);

    /// <summary>
    /// Whether each delivery adds a policy of its own. IAM limits the characters of all together, and channels that share a role are many:
    /// there one policy says the same thing once.
    /// </summary>
    internal abstract bool HasPolicyForEachDelivery { get; }

    /// <summary>Allows what deliveries have no policy of their own for, and logging.</summary>
    /// <param name="grants">What else its channels need.</param>
    /// <param name="aws">Where they are.</param>
    /// <param name="policies">
    /// Of its deliveries. Before they had policies of their own, this one said it all: it gives up nothing before they stand.
    /// </param>
    internal void Allow(
        IEnumerable<Output<ImmutableArray<PolicyStatement>>> grants, AwsAccount aws, IEnumerable<Resource> policies) =>
        _ = new RolePolicy($"{_name}-role-policy", new RolePolicyArgs
        {
            Role = RoleName,
            Policy = Output.All(grants).Apply(known => PolicyDocument.Of(
                [.. known.SelectMany(statements => statements), .. LogGrants.For(aws)])),
        }, new CustomResourceOptions { Parent = this, Aliases = FormerPolicies, DependsOn = [.. policies] });
}
