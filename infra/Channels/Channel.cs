using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Deliveries;
using MediaLive.Delivery.Networking;
using Pulumi;

namespace MediaLive.Delivery.Channels;

/// <summary>A channel with everything that it delivers made ready.</summary>
internal sealed class Channel
{
    private readonly StackScope _stack;

    public Channel(ChannelConfig config, StackScope stack)
    {
        (_stack, Config) = (stack, config);
        Role = stack.Roles[config.Name];
        var scope = new DeliveryScope(stack, config);
        Deliveries = [.. config.Deliveries.Select(delivery => DeliveryTable.KindOf(delivery).Create(delivery, scope))];
        Vpc = scope.Vpc;
        Vpc?.Allow(Deliveries.SelectMany(delivery => delivery.Egress));
        Vpc?.LetIn(config.Deliveries.OfType<IListens>());
        SecurityGroup = ChannelSecurityGroup.For(config, stack.Tags);
    }

    public ChannelConfig Config { get; }

    public MediaLiveRole Role { get; }

    /// <summary>Null unless the channel delivers through a VPC.</summary>
    public ChannelVpc? Vpc { get; }

    /// <summary>Null unless the channel listens, outside a VPC.</summary>
    public ChannelSecurityGroup? SecurityGroup { get; }

    public ImmutableArray<DeliveryComponent> Deliveries { get; }

    /// <summary>What the role must be allowed for it.</summary>
    public IEnumerable<Output<ImmutableArray<PolicyStatement>>> Grants => Vpc is null
        ? Deliveries.Select(delivery => delivery.Grants)
        : Deliveries.Select(delivery => delivery.Grants).Append(_stack.Statements(Vpc.Made, scope => VpcGrants.For(Config, scope)));
}
