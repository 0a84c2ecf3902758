namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>Where a MediaPackage v2 channel is: in a group, and that in a Region.</summary>
internal sealed record ChannelLocation(ChannelGroupName Group, string Name, string Region)
{
    public override string ToString() => $"{Group}/{Name} in {Region}";
}
