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

    /// <summary>The URNs that its policy may have had.</summary>
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
    /// Whether each delivery adds a policy of its own. An existing role, which channels may share, has one policy for all of
    /// them, which states equal things once, since IAM limits the characters of all inline policies together.
    /// </summary>
    internal abstract bool HasPolicyForEachDelivery { get; }

    /// <summary>Attaches the policy for logging and for what no delivery's own policy allows.</summary>
    /// <param name="grants">What else its channels need.</param>
    /// <param name="aws">Where they are.</param>
    /// <param name="policies">
    /// Those of its deliveries. In earlier versions this policy held their statements, and it loses them only once the
    /// deliveries' own policies exist.
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
