using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.Files;

namespace MediaLive.Delivery.Deliveries.Hls;

/// <summary>The rules of HLS output groups that hold for every downstream system with destinations of its own.</summary>
internal static class HlsRules
{
    /// <param name="config">The delivery.</param>
    /// <param name="check">Takes what is wrong.</param>
    /// <param name="freePaths">
    /// Whether the two destinations may be in different folders with redundant manifests, as with Akamai.
    /// </param>
    public static void Check<TDestination>(HlsConfig<TDestination> config, DeliveryCheck check, bool freePaths = false)
        where TDestination : IDestinationConfig, IFileDestination
    {
        FileRules.Check(config, check);
        FileOutputRules.Check(config.Outputs, Variables.InHlsModifiers, check);
        CheckRedundantManifests(config, freePaths, check);
        CheckPair("baseUrlManifest", config.BaseUrlManifest, config.BaseUrlManifest1,
            config.RedundantManifests, freePaths, check);
        CheckPair("baseUrlContent", config.BaseUrlContent, config.BaseUrlContent1, config.RedundantManifests, freePaths, check);
        if (config is
            { SegmentsPerSubdirectory: { } segments, DirectoryStructure: not HlsDirectoryStructure.SubdirectoryPerStream })
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
        {
            check.Error("redundantManifests", "true", "needs two pipelines, and a SINGLE_PIPELINE channel has one",
                "make the channel STANDARD, or remove it");
        }

        foreach (var (pipeline, destination) in config.Destinations.Index())
        {
            if (destination.BaseFilename.Contains('$'))
            {
                check.Error($"destinations[{pipeline}].{destination.AddressKey}",
                    $"{destination.Directory}{destination.BaseFilename}",
                    "has a date or time variable in its base file name, which redundant manifests do not allow",
                    "remove the $…$ variable");
            }
        }

        if (!freePaths && config.Destinations is [var first, var second] && first.Directory != second.Directory)
        {
            check.Error($"destinations[1].{second.AddressKey}", second.Directory,
                $"is not the folder of the other destination ({Redaction.Of(first.Directory)}), which redundant manifests need",
                "use one folder and two base file names");
        }
    }

    /// <summary>
    /// MediaLive User Guide, "Rules for most downstream systems" and "Rules for Akamai CDNs" of redundant manifests.
    /// </summary>
    private static void CheckPair(
        string key, ManifestUrl? first, ManifestUrl? second, bool redundant, bool freePaths, DeliveryCheck check)
    {
        WarnOfHost(key, first, check);
        WarnOfHost($"{key}1", second, check);
        if (second is not null && !check.IsStandard)
        {
            check.Error($"{key}1", second.Text, "is for pipeline 1, and a SINGLE_PIPELINE channel has none", "remove it");
        }
        else if (redundant && first is null != second is null)
        {
            check.Error(first is null ? key : $"{key}1", null,
                "is missing, and with redundant manifests both pipelines need theirs", "write both or none");
        }
        else if (redundant && !freePaths && first?.Text != second?.Text)
        {
            check.Error($"{key}1", second!.Text,
                $"is not {key} ({Redaction.Of(first!.Text)}), and with redundant manifests "
                + "the manifests of both pipelines have the same paths",
                "write one path twice");
        }
    }

    private static void WarnOfHost(string key, ManifestUrl? url, DeliveryCheck check)
    {
        if (url is { IsPerhapsAHost: true })
            check.Warn(key, "has no protocol, and players take it for a folder; if it begins with a host, write // in front.");
    }
}
