using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.Files;

namespace MediaLive.Delivery.Deliveries.Hls;

/// <summary>An HLS output group whose files go to the places that its destinations name.</summary>
internal abstract record HlsConfig<TDestination> : DestinationsConfig<TDestination>, IHlsConfig
    where TDestination : IDestinationConfig
{
    /// <inheritdoc/>
    public bool RedundantManifests { get; init; }

    /// <inheritdoc/>
    public ManifestUrl? BaseUrlManifest { get; init; }

    /// <inheritdoc/>
    public ManifestUrl? BaseUrlManifest1 { get; init; }

    /// <inheritdoc/>
    public ManifestUrl? BaseUrlContent { get; init; }

    /// <inheritdoc/>
    public ManifestUrl? BaseUrlContent1 { get; init; }

    /// <inheritdoc/>
    public HlsDirectoryStructure? DirectoryStructure { get; init; }

    /// <inheritdoc/>
    [AtLeast(1, "is not a number of segments from 1 up", "correct it")]
    public int? SegmentsPerSubdirectory { get; init; }

    /// <inheritdoc/>
    [AtLeastOne("is empty", "list the outputs, or remove the key")]
    public ImmutableArray<HlsOutputConfig> Outputs { get; init; } = [];

    internal override IEnumerable<Place> Places(string region) => [.. base.Places(region), .. ChildManifests];

    /// <summary>Where the child manifests go: the main manifest of another delivery, or pipeline, may be there.</summary>
    private IEnumerable<Place> ChildManifests =>
        // Two outputs with one name modifier have an error already.
        from output in Outputs.Index().DistinctBy(output => output.Item.NameModifier.Text)
        from destination in Destinations
        from address in destination.Addresses
        select new Place($"outputs[{output.Index}].nameModifier", $"{address}{output.Item.NameModifier}")
        {
            Shown = destination.HidesAddress ? null : $"{address}{output.Item.NameModifier}",
        };
}

/// <summary>What any HLS output group may be told, whatever its destinations are. Names and values are MediaLive's.</summary>
internal interface IHlsConfig : ISubdirectories
{
    /// <summary>Whether each pipeline's manifests list the other's as well, so that players can change over.</summary>
    bool RedundantManifests { get; }

    /// <summary>
    /// Another path to the media manifests than the destination's (pipeline 0, and the only one without redundant manifests).
    /// </summary>
    ManifestUrl? BaseUrlManifest { get; }

    /// <summary>As <see cref="BaseUrlManifest"/>, of pipeline 1.</summary>
    ManifestUrl? BaseUrlManifest1 { get; }

    /// <summary>
    /// Another path to the media files than the destination's (pipeline 0, and the only one without redundant manifests).
    /// </summary>
    ManifestUrl? BaseUrlContent { get; }

    /// <summary>As <see cref="BaseUrlContent"/>, of pipeline 1.</summary>
    ManifestUrl? BaseUrlContent1 { get; }

    /// <summary>Only for an operator who asks for subdirectories.</summary>
    HlsDirectoryStructure? DirectoryStructure { get; }

    /// <summary>How many segments a subdirectory holds.</summary>
    int? SegmentsPerSubdirectory { get; }

    /// <summary>The outputs of the group, where the operator has rules for the names of their files.</summary>
    ImmutableArray<HlsOutputConfig> Outputs { get; }

    bool ISubdirectories.InSubdirectories => DirectoryStructure == HlsDirectoryStructure.SubdirectoryPerStream;
}

/// <summary>MediaLive's <c>HlsDirectoryStructure</c>.</summary>
internal enum HlsDirectoryStructure
{
    [JsonStringEnumMemberName("SINGLE_DIRECTORY")]
    SingleDirectory,

    [JsonStringEnumMemberName("SUBDIRECTORY_PER_STREAM")]
    SubdirectoryPerStream,
}
