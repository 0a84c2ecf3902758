using System.Collections.Immutable;
using MediaLive.Delivery.Components;
using MediaLive.Delivery.Configuration;
using Pulumi;

namespace MediaLive.Delivery.Channels;

/// <summary>
/// A role that exists, which the stack file names for its channels. The component is named after the role, since the
/// channels that share it come and go.
/// </summary>
internal sealed class ExistingRole : MediaLiveRole
{
    private readonly ImmutableArray<ChannelConfig> _channels;

    internal ExistingRole(string arn, ImmutableArray<ChannelConfig> channels)
        : base(nameof(ExistingRole), SharedRole.NameIn(arn), null)
    {
        _channels = channels;
        Arn = Output.Create(arn);
        RoleName = SharedRole.NameIn(arn);
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    internal override Output<string> Arn { get; }

    internal override Input<string> RoleName { get; }

    internal override bool HasPolicyForEachDelivery => false;

    /// <summary>
    /// Earlier versions made a policy for each channel. One of those becomes the policy of all channels, so that the role is
    /// never without one during the update.
    /// </summary>
    private protected override List<Input<Alias>> FormerPolicies =>
    [
        .. from channel in _channels
           from name in channel.Names
           select (Input<Alias>)new Alias
           {
               Urn = $"urn:pulumi:{Deployment.Instance.StackName}::{Deployment.Instance.ProjectName}::"
                   + $"{ComponentType.Token(nameof(ChannelRole))}$aws:iam/rolePolicy:RolePolicy::{name}-role-policy",
           },
    ];
}
