using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>A MediaPackage v2 channel group of which there is more to say than its name.</summary>
internal sealed record ChannelGroupConfig : LocatedConfig
{
    /// <summary>
    /// Whether the group is ours and made elsewhere, in every Region in which deliveries name it: channels are then made in it,
    /// and it is neither changed nor deleted.
    /// </summary>
    public bool Existing { get; init; }
}
