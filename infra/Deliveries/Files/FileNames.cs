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

    /// <summary>The files of an output group that counts them up, in Markdown.</summary>
    /// <param name="baseFilename">That of a destination.</param>
    /// <param name="outputs">Those of the group; none where the channel chooses them.</param>
    /// <param name="ending">Counter and extension.</param>
    public static string Counted(string baseFilename, IReadOnlyList<IFileOutput> outputs, string ending) =>
        $"{OfEach(outputs, output => $"{baseFilename}{NameModifierOf(output)}{ending}")}, counted up";

    /// <summary>A name for each output, in Markdown; one for all where the channel chooses them.</summary>
    /// <param name="outputs">Those of the group.</param>
    /// <param name="name">The name for an output; for null, that of any.</param>
    public static string OfEach(IReadOnlyList<IFileOutput> outputs, Func<IFileOutput?, string> name) =>
        string.Join(", ", outputs.DefaultIfEmpty(null).Select(output => $"`{name(output)}`"));

    /// <summary>The output's name modifier, or what stands for the one that the channel sets.</summary>
    public static string NameModifierOf(IFileOutput? output) => output is null ? "[nameModifier]" : $"{output.NameModifier}";
}

/// <summary>A delivery that may write into subdirectories of its folders.</summary>
internal interface ISubdirectories
{
    bool InSubdirectories { get; }
}
