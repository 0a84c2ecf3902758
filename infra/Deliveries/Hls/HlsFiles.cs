namespace MediaLive.Delivery.Deliveries.Hls;

/// <summary>What the files of an HLS output group are called.</summary>
internal static class HlsFiles
{
    /// <summary>Counter and extension of a segment, the longest of the files of an output.</summary>
    public const string SegmentEnding = "_00001.ts";

    /// <summary>The files, in Markdown.</summary>
    public static string Names(string baseFilename, IHlsConfig config)
    {
        var where = config.InSubdirectories ? ", in a subdirectory for each output" : "";
        return $"`{baseFilename}.m3u8` (main manifest), `{baseFilename}[nameModifier].m3u8` (a manifest for each output), " +
            $"`{baseFilename}[nameModifier]{SegmentEnding}` (segments, counted up{where})";
    }
}
