using System.Collections.Immutable;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>What a stack file says, read and checked.</summary>
internal sealed record StackConfig
{
    /// <summary>The channels to prepare for; at least one.</summary>
    [AtLeastOne("is empty", "list at least one channel")]
    public required ImmutableArray<ChannelConfig> Channels { get; init; }

    /// <summary>What differs from the secure defaults, by bucket name.</summary>
    public ImmutableSortedDictionary<string, BucketConfig> Buckets { get; init; } =
        ImmutableSortedDictionary<string, BucketConfig>.Empty;

    /// <summary>What the stack file says of a bucket, and the defaults where it says nothing.</summary>
    internal BucketConfig BucketOf(string name) => Buckets.GetValueOrDefault(name) ?? new BucketConfig();

    /// <summary>Tags for everything that takes tags.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
