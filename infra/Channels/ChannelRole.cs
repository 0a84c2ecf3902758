using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using Pulumi;
using Pulumi.Aws.Iam;

namespace MediaLive.Delivery.Channels;

/// <summary>The role that MediaLive assumes for a channel. Without one of the operator's own, it is made.</summary>
public sealed class ChannelRole : ComponentResource
{
    private readonly string _name;
    private readonly Input<string> _roleName;

    private ChannelRole(ChannelConfig channel, AwsAccount aws, InputMap<string> tags)
        : base(ComponentType.Token(nameof(ChannelRole)), channel.Name, FormerNames.Options(channel.Names))
    {
        _name = channel.Name;
        if (channel.Role is { } existing)
        {
            Arn = Output.Create(existing);
            _roleName = existing[(existing.LastIndexOf('/') + 1)..];
        }
        else
        {
            var role = new Role($"{_name}-role", new RoleArgs
            {
                Description = $"Lets MediaLive deliver the output of channel {channel.Name}.",
                AssumeRolePolicy = PolicyDocument.Of([Trust(aws)]),
                Tags = tags,
            }, new CustomResourceOptions { Parent = this });
            Arn = role.Arn;
            _roleName = role.Name;
        }

        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    internal Output<string> Arn { get; }

    internal static ChannelRole For(ChannelConfig channel, AwsAccount aws, InputMap<string> tags) => new(channel, aws, tags);

    /// <summary>Allows just what the channel's deliveries need, and logging.</summary>
    internal void Allow(IEnumerable<PolicyStatement> grants, AwsAccount aws) =>
        _ = new RolePolicy($"{_name}-role-policy", new RolePolicyArgs
        {
            Role = _roleName,
            Policy = PolicyDocument.Of([.. grants, .. LogGrants.For(aws)]),
        }, new CustomResourceOptions { Parent = this });

    /// <summary>MediaLive assumes the role, and only for channels of this account.</summary>
    private static PolicyStatement Trust(AwsAccount aws) => new("AssumeForChannels", ["sts:AssumeRole"], [])
    {
        Principal = Principal.Service("medialive.amazonaws.com"),
        Conditions =
        [
            new PolicyCondition("StringEquals", "aws:SourceAccount", aws.Id),
            new PolicyCondition("ArnLike", "aws:SourceArn", aws.Arn("medialive", "channel:*")),
        ],
    };
}
