using MediaLive.Delivery.Deliveries.Files;

namespace MediaLive.Delivery.Deliveries.Hls;

/// <summary>What the files of an HLS output group are called.</summary>
internal static class HlsFiles
{
    /// <summary>Counter and extension of a segment, the longest of the files of an output.</summary>
    public const string SegmentEnding = "_00001.ts";

    /// <summary>
    /// The longest that MediaLive puts behind a base file name. The name modifier has a character at least (MediaLive's API
    /// model, <c>HlsOutputSettings</c>).
    /// </summary>
    public static string LongestEnding(IHlsConfig config) => FileOutputs.LongestEnding(config.Outputs, "-", SegmentEnding);

    /// <summary>The files, in Markdown.</summary>
    public static string Names(string baseFilename, IHlsConfig config)
    {
        var where = config.InSubdirectories ? ", in a subdirectory for each output" : "";
        var manifests = OfEach(_ => ".m3u8");
        var segments = OfEach(output => $"{output?.SegmentModifier}{SegmentEnding}");
        return $"`{baseFilename}.m3u8` (main manifest), {manifests} (a manifest for each output), "
            + $"{segments} (segments, counted up{where})";

        string OfEach(Func<IFileOutput?, string> ending) => FileNames.OfEach(
            config.Outputs, output => $"{baseFilename}{FileNames.NameModifierOf(output)}{ending(output)}");
    }
}
