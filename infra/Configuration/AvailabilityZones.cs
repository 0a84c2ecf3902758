using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>A text that is the name of an Availability Zone: that of its Region, and a letter.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AvailabilityZoneAttribute() : PatternAttribute(
    "^[a-z]{2}(-[a-z]+)+-[0-9][a-z]$",
    "is not the name of an Availability Zone",
    "write one such as us-west-2a");
