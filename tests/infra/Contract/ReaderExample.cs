using System.Collections.Immutable;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Settings;
using Pulumi;

namespace MediaLive.Delivery.Tests.Contract;

public sealed class ChannelStack : Stack
{
    public ChannelStack()
    {
        var deliveries = new StackReference("acme/medialive-delivery/prod");
        var channel = DeliveryContract.Read(deliveries).Apply(contract => contract.Channel("curling"));
        RoleArn = channel.Apply(curling => curling.RoleArn);
        Destinations = channel.Apply(curling =>
            curling.Deliveries.Values.SelectMany(delivery => delivery.AllDestinations()).ToImmutableArray());
    }

    /// <summary>The role that MediaLive assumes for the channel.</summary>
    public Output<string> RoleArn { get; }

    /// <summary>For the channel's list of destinations. With secrets in their places, the output is one as a whole.</summary>
    public Output<ImmutableArray<OutputDestination>> Destinations { get; }
}
