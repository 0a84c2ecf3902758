using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries.Hls;

/// <summary>The rules of HLS output groups that hold for every downstream system with destinations of its own.</summary>
internal static class HlsRules
{
    /// <param name="config">The delivery.</param>
    /// <param name="check">Takes what is wrong.</param>
    /// <param name="freePaths">Whether redundant manifests leave the folders of the two destinations free, as towards Akamai.</param>
    public static void Check<TDestination>(HlsConfig<TDestination> config, DeliveryCheck check, bool freePaths = false)
        where TDestination : IDestinationConfig, IFileDestination
    {
        CheckRedundantManifests(config, freePaths, check);
        CheckPair("baseUrlManifest", config.BaseUrlManifest, config.BaseUrlManifest1, config.RedundantManifests, check);
        CheckPair("baseUrlContent", config.BaseUrlContent, config.BaseUrlContent1, config.RedundantManifests, check);
        if (config is { SegmentsPerSubdirectory: { } segments, DirectoryStructure: not HlsDirectoryStructure.SubdirectoryPerStream })
        {
            check.Error("segmentsPerSubdirectory", $"{segments}", "means nothing in a single directory",
                "add directoryStructure: SUBDIRECTORY_PER_STREAM, or remove it");
        }
    }

    private static void CheckRedundantManifests<TDestination>(HlsConfig<TDestination> config, bool freePaths, DeliveryCheck check)
        where TDestination : IDestinationConfig, IFileDestination
    {
        if (!config.RedundantManifests)
            return;
        if (!check.IsStandard)
            check.Error("redundantManifests", "true", "needs two pipelines, and a SINGLE_PIPELINE channel has one", "make the channel STANDARD, or remove it");
        foreach (var (pipeline, destination) in config.Destinations.Index())
        {
            if (destination.BaseFilename.Contains('$'))
            {
                check.Error($"destinations[{pipeline}].{destination.AddressKey}", $"{destination.Directory}{destination.BaseFilename}",
                    "has a date or time variable in its base file name, which redundant manifests do not allow", "remove the $…$ variable");
            }
        }

        if (!freePaths && config.Destinations is [var first, var second] && first.Directory != second.Directory)
        {
            check.Error($"destinations[1].{second.AddressKey}", second.Directory,
                $"is not the folder of the other destination ({first.Directory}), which redundant manifests need",
                "use one folder and two base file names");
        }
    }

    private static void CheckPair(string key, ManifestUrl? first, ManifestUrl? second, bool redundant, DeliveryCheck check)
    {
        if (second is not null && !check.IsStandard)
            check.Error($"{key}1", second.Text, "is for pipeline 1, and a SINGLE_PIPELINE channel has none", "remove it");
        else if (redundant && first is null != second is null)
            check.Error(first is null ? key : $"{key}1", null, "is missing, and with redundant manifests both pipelines need theirs", "write both or none");
    }
}

/// <summary>A destination made of a folder and a base file name.</summary>
internal interface IFileDestination
{
    /// <summary>Protocol, host and path, up to and with the last slash.</summary>
    string Directory { get; }

    string BaseFilename { get; }
}
