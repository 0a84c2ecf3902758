using System.Collections.Immutable;

namespace MediaLive.Delivery.Networking;

/// <summary>A delivery for which the channel itself may listen, and the downstream system calls.</summary>
internal interface IListens
{
    /// <summary>Who may call; empty when nobody does.</summary>
    ImmutableArray<TrafficSource> AllowFrom { get; }

    /// <summary>The ports on which the channel listens for it; none when MediaLive is the one that calls.</summary>
    IEnumerable<Port> ListenerPorts { get; }
}
