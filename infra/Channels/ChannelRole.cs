using MediaLive.Delivery.Access;
using MediaLive.Delivery.Components;
using MediaLive.Delivery.Configuration;
using Pulumi;
using Pulumi.Aws.Iam;

namespace MediaLive.Delivery.Channels;

/// <summary>The role that is made for a channel for which the stack file names none.</summary>
internal sealed class ChannelRole : MediaLiveRole
{
    private readonly Role _role;

    internal ChannelRole(ChannelConfig channel, AwsAccount aws, InputMap<string> tags)
        : base(nameof(ChannelRole), channel.Name, FormerNames.Options(channel.Names))
    {
        _role = new Role(NameOf(channel), new RoleArgs
        {
            Description = $"Lets MediaLive deliver the output of channel {channel.Name}.",
            AssumeRolePolicy = PolicyDocument.Of([Trust(aws)]),
            Tags = tags,
        }, new CustomResourceOptions { Parent = this });
        foreach (var policy in channel.ManagedPolicyArns)
        {
            _ = new RolePolicyAttachment(AttachmentOf(channel, policy), new RolePolicyAttachmentArgs
            {
                Role = _role.Name,
                PolicyArn = policy.Text,
            }, new CustomResourceOptions { Parent = this });
        }

        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    internal override Output<string> Arn => _role.Arn;

    internal override Input<string> RoleName => _role.Name;

    internal override bool HasPolicyForEachDelivery => true;

    /// <summary>The logical name of the role.</summary>
    internal static string NameOf(ChannelConfig channel) => $"{channel.Name}-role";

    /// <summary>The logical name of the attachment of a managed policy.</summary>
    internal static string AttachmentOf(ChannelConfig channel, ManagedPolicyArn policy) =>
        $"{NameOf(channel)}-{policy.Label}";

    /// <summary>The ARN of the role that MediaLive assumes for a channel, whether it is made or brought along.</summary>
    internal static string ArnIn(PolicyScope scope, ChannelConfig channel)
    {
        if (channel.Role is { } existing)
            return existing;
        var role = NameOf(channel);
        return scope.NameInAws(role, $"arn:{scope.Aws.Partition}:iam::{scope.Aws.Id}:role/{StandIn.NameByPulumi(role)}");
    }

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
