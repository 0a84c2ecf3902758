using MediaLive.Delivery.Access;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries;

/// <summary>Where a delivery is made: in a stack, for a channel.</summary>
/// <param name="Stack">What it shares with other deliveries.</param>
/// <param name="Channel">The channel whose output it is.</param>
/// <param name="Grants">What the channel's role must be allowed for it.</param>
internal sealed record DeliveryScope(
    StackScope Stack, ChannelConfig Channel, Func<PolicyScope, IEnumerable<PolicyStatement>> Grants)
{
    public MediaLiveRole Role => Stack.Roles[Channel.Name];

    /// <summary>Null unless the channel delivers through a VPC.</summary>
    public ChannelVpc? Vpc => Stack.Vpcs.GetValueOrDefault(Channel.Name);
}
