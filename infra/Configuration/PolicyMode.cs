using System.Text.Json.Serialization;

namespace MediaLive.Delivery.Configuration;

/// <summary>Who writes the policy of something of ours that exists: a bucket, a container or a channel.</summary>
internal enum PolicyMode
{
    /// <summary>Somebody else: this stack leaves the policy alone, and hands over what it must say as a document.</summary>
    [JsonStringEnumMemberName("leave")]
    Leave,

    /// <summary>This stack.</summary>
    [JsonStringEnumMemberName("manage")]
    Manage,
}
