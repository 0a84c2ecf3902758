using System.Net;
using MediaLive.Delivery.Components;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Networking;
using Pulumi;
using Pulumi.Aws.MediaLive;
using Pulumi.Aws.MediaLive.Inputs;

namespace MediaLive.Delivery.Channels;

/// <summary>
/// The way in to the ports on which a channel outside a VPC listens: a MediaLive input security group. A channel
/// takes one, needs it when it listens, and takes none otherwise or in a VPC (MediaLive user guide, Channel security
/// groups, Rules and constraints).
/// </summary>
internal sealed class ChannelSecurityGroup : ComponentResource
{
    private ChannelSecurityGroup(ChannelConfig channel, IEnumerable<IPNetwork> callers, InputMap<string> tags)
        : base(ComponentType.Token(nameof(ChannelSecurityGroup)), channel.Name, FormerNames.Options(channel.Names))
    {
        Id = new InputSecurityGroup($"{channel.Name}-channel-security-group", new InputSecurityGroupArgs
        {
            WhitelistRules = callers
                .Select(block => new InputSecurityGroupWhitelistRuleArgs { Cidr = block.ToString() })
                .ToArray(),
            Tags = tags,
        }, new CustomResourceOptions { Parent = this }).Id;
        RegisterOutputs(new Dictionary<string, object?> { ["id"] = Id });
    }

    internal Output<string> Id { get; }

    /// <summary>Null for a channel that does not listen, or does so in a VPC.</summary>
    internal static ChannelSecurityGroup? For(ChannelConfig channel, InputMap<string> tags) =>
        channel.Vpc is null && Callers.Of(channel) is { Count: > 0 } callers ? new(channel, callers, tags) : null;
}
