using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>A text that is the name of a MediaPackage v2 channel.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ChannelNameAttribute() : PatternAttribute(
    "^[a-zA-Z0-9_-]{1,256}$",
    "is not a channel name of 1 to 256 letters, digits, hyphens and underscores",
    "rename it");
