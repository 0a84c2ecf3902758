using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Deliveries;

namespace MediaLive.Delivery.Channels;

/// <summary>A channel with everything that it delivers made ready, and its role allowed to deliver it.</summary>
internal sealed class Channel
{
    public Channel(ChannelConfig config, StackScope stack)
    {
        Config = config;
        Role = stack.Roles[config.Name];
        var scope = new DeliveryScope(stack, config);
        Deliveries = [.. config.Deliveries.Select(delivery => DeliveryTable.KindOf(delivery).Create(delivery, scope))];
        Vpc = scope.Vpc;
        Vpc?.Allow(Deliveries.SelectMany(delivery => delivery.Egress));
        Role.Allow(
            Deliveries.SelectMany(delivery => delivery.Grants).Concat(Vpc is null ? [] : VpcGrants.For(Vpc, stack.Aws)), stack.Aws);
    }

    public ChannelConfig Config { get; }

    public ChannelRole Role { get; }

    /// <summary>Null unless the channel delivers through a VPC.</summary>
    public ChannelVpc? Vpc { get; }

    public ImmutableArray<DeliveryComponent> Deliveries { get; }
}
