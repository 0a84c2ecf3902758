using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using Pulumi;
using Pulumi.Aws.Iam;

namespace MediaLive.Delivery.Channels;

/// <summary>A role that MediaLive assumes, and the one policy in which this stack says what it is allowed.</summary>
public abstract class MediaLiveRole : ComponentResource
{
    private readonly string _name;

    private protected MediaLiveRole(string type, string name, ComponentResourceOptions? options)
        : base(ComponentType.Token(type), name, options) => _name = name;

    internal abstract Output<string> Arn { get; }

    /// <summary>What IAM calls it.</summary>
    private protected abstract Input<string> RoleName { get; }

    /// <summary>What its policy may have been before.</summary>
    private protected virtual List<Input<Alias>> FormerPolicies => [];

    /// <summary>The role of each channel, by channel name.</summary>
    internal static ImmutableDictionary<string, MediaLiveRole> For(StackConfig stack, AwsAccount aws, InputMap<string> tags) => (
        from sharing in SharedRole.In(stack)
        let role = sharing.Arn is { } arn ? new ExistingRole(arn, sharing.Channels) : new ChannelRole(sharing.Channels[0], aws, tags) as MediaLiveRole
        from channel in sharing.Channels
        select (channel.Name, role)).ToImmutableDictionary(one => one.Name, one => one.role);

    /// <summary>Allows just what its channels deliver, and logging.</summary>
    internal void Allow(IEnumerable<Channel> channels, AwsAccount aws) =>
        _ = new RolePolicy($"{_name}-role-policy", new RolePolicyArgs
        {
            Role = RoleName,
            Policy = Output.All(channels.SelectMany(channel => channel.Grants)).Apply(grants =>
                PolicyDocument.Of([.. grants.SelectMany(statements => statements), .. LogGrants.For(aws)])),
        }, new CustomResourceOptions { Parent = this, Aliases = FormerPolicies });
}
