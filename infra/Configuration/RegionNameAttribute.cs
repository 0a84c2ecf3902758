using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>A text that is the name of a Region.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RegionNameAttribute() : PatternAttribute(
    "^[a-z]{2}(-[a-z]+)+-[0-9]$",
    "is not the name of a Region",
    "write one such as eu-west-1");
