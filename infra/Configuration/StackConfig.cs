using System.Collections.Immutable;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>What a stack file says, read and checked.</summary>
internal sealed record StackConfig
{
    /// <summary>
    /// The channels to prepare for; at least one, here or in files. With files, they are in the order of their names.
    /// </summary>
    [AtLeastOne("is empty", "list at least one channel")]
    public ImmutableArray<ChannelConfig> Channels { get; init; } = [];

    /// <summary>
    /// Files with a channel each, by their paths from the folder of Pulumi.yaml, such as <c>channels/prod/*.yaml</c>: <c>*</c>
    /// stands for any characters of a name, <c>**</c> for any folders.
    /// </summary>
    [AtLeastOne("is empty", "list at least one path, such as channels/prod/*.yaml")]
    public ImmutableArray<FilePattern> Include { get; init; } = [];

    /// <summary>What differs from the secure defaults, by bucket name.</summary>
    public ImmutableSortedDictionary<string, BucketConfig> Buckets { get; init; } =
        ImmutableSortedDictionary<string, BucketConfig>.Empty;

    /// <summary>Of MediaPackage v2, by name: which exist. All others are made.</summary>
    public ImmutableSortedDictionary<string, ChannelGroupConfig> ChannelGroups { get; init; } =
        ImmutableSortedDictionary<string, ChannelGroupConfig>.Empty;

    /// <summary>Of MediaStore, by name: which exist. All others are made.</summary>
    public ImmutableSortedDictionary<string, ContainerConfig> Containers { get; init; } =
        ImmutableSortedDictionary<string, ContainerConfig>.Empty;

    /// <summary>What the stack file says of a bucket, and the defaults where it says nothing.</summary>
    internal BucketConfig BucketOf(string name) => Buckets.GetValueOrDefault(name) ?? new BucketConfig();

    /// <summary>What the stack file says of a MediaStore container, and the defaults where it says nothing.</summary>
    internal ContainerConfig ContainerOf(string name) => Containers.GetValueOrDefault(name) ?? new ContainerConfig();

    /// <summary>Tags for everything that takes tags.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
