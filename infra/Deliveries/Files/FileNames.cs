using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries.Files;

/// <summary>What the files of an output group are called.</summary>
internal static class FileNames
{
    /// <summary>Counter and extension of an archive file.</summary>
    public const string ArchiveEnding = ".000000.m2ts";

    /// <summary>Counter and extension of a frame capture file.</summary>
    public const string FrameCaptureEnding = ".00000.jpg";

    /// <summary>
    /// The prefix that the names of all files of a delivery share, up to the first variable such as <c>$dt$</c>.
    /// </summary>
    /// <param name="path">Folders and base file name.</param>
    /// <param name="delivery">The delivery that writes there.</param>
    public static string PrefixOf(string path, DeliveryConfig delivery)
    {
        // The names of files in subdirectories share the folder with the base file name, and do not begin with it.
        var prefix = delivery is ISubdirectories { InSubdirectories: true } ? path[..(path.LastIndexOf('/') + 1)] : path;
        return prefix.Split('$')[0];
    }

    /// <summary>The files of an archive output group, in Markdown.</summary>
    public static string OfArchive(string baseFilename) => $"`{baseFilename}[nameModifier]{ArchiveEnding}`, counted up";

    /// <summary>The files of a frame capture output group, in Markdown.</summary>
    public static string OfFrameCapture(string baseFilename) => $"`{baseFilename}[nameModifier]{FrameCaptureEnding}`, counted up";
}

/// <summary>A delivery that may write into subdirectories of its folders.</summary>
internal interface ISubdirectories
{
    bool InSubdirectories { get; }
}
