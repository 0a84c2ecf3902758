using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>A MediaPackage v2 channel that a delivery writes to, as the stack file says.</summary>
/// <param name="Key">The delivery's key that names it.</param>
/// <param name="Location">Where it is.</param>
internal sealed record ChannelChoice(string Key, ChannelLocation Location)
{
    /// <summary>Whether it is ours and made elsewhere.</summary>
    public bool Existing { get; init; }

    /// <summary>Who writes the policy of one that exists.</summary>
    public PolicyMode Policy { get; init; }

    /// <summary>The ingest URLs that the owner of another account's channel gave, by pipeline; none for ours.</summary>
    public ImmutableArray<IngestUrl> Urls { get; init; } = [];

    /// <summary>Whether this stack makes it.</summary>
    public bool IsMade => !Existing && Location.OwnerAccount is null;

    /// <summary>Whether this stack writes its policy; otherwise somebody else must.</summary>
    public bool PolicyIsAttached => IsMade || Policy == PolicyMode.Manage;
}
