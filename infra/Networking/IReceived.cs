namespace MediaLive.Delivery.Networking;

/// <summary>A delivery whose receiver may be in a VPC of ours.</summary>
internal interface IReceived
{
    /// <summary>Null when the receiver is somebody else's.</summary>
    ReceiverConfig? Receiver { get; }

    /// <summary>Where it listens.</summary>
    IEnumerable<Port> Ports { get; }
}
