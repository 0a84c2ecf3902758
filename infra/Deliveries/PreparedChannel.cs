using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Networking;
using Pulumi;

namespace MediaLive.Delivery.Deliveries;

/// <summary>A channel with everything that it delivers made ready.</summary>
internal sealed class PreparedChannel
{
    /// <param name="config">The channel.</param>
    /// <param name="stack">What it shares with others.</param>
    /// <param name="kindOf">What makes a delivery.</param>
    public PreparedChannel(ChannelConfig config, StackScope stack, Func<DeliveryConfig, DeliveryKind> kindOf)
    {
        Config = config;
        Role = stack.Roles[config.Name];
        Deliveries = [.. config.Deliveries.Select(delivery => kindOf(delivery).Create(delivery, config, stack))];
        Vpc = stack.Vpcs.GetValueOrDefault(config.Name);
        Vpc?.Allow(config.Deliveries.SelectMany(delivery => kindOf(delivery).SendsTo(delivery, stack.Config, stack.Aws.Region)));
        Vpc?.LetIn(config.Deliveries.OfType<IListens>());
        Grants =
        [
            .. Deliveries.Where(delivery => delivery.RolePolicy is null).Select(delivery => delivery.Grants),
            .. Vpc is null ? [] : new[] { stack.Statements(Vpc.Made, scope => VpcGrants.For(config, scope)) },
        ];
        SecurityGroup = ChannelSecurityGroup.For(config, stack.Tags);
    }

    public ChannelConfig Config { get; }

    public MediaLiveRole Role { get; }

    /// <summary>Null unless the channel delivers through a VPC.</summary>
    public ChannelVpc? Vpc { get; }

    /// <summary>Null unless the channel listens, outside a VPC.</summary>
    public ChannelSecurityGroup? SecurityGroup { get; }

    public ImmutableArray<DeliveryComponent> Deliveries { get; }

    /// <summary>What its role must be allowed and no delivery's own policy allows.</summary>
    public ImmutableArray<Output<ImmutableArray<PolicyStatement>>> Grants { get; }

    /// <summary>The policies of single deliveries in its role.</summary>
    public IEnumerable<Resource> RolePolicies => Deliveries.Select(delivery => delivery.RolePolicy).OfType<Resource>();
}
