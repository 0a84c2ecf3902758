namespace MediaLive.Agreements.Checks.Media;

/// <summary>The installed ffmpeg.</summary>
/// <param name="path">Where it is.</param>
internal sealed class Ffmpeg(string path)
{
    public const string HowToInstall =
        "needs ffmpeg to send media: install it (apt-get install ffmpeg, brew install ffmpeg) and check again";

    /// <summary>The one on the PATH; null when there is none.</summary>
    public static Ffmpeg? Find()
    {
        var name = OperatingSystem.IsWindows() ? "ffmpeg.exe" : "ffmpeg";
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        return found is null ? null : new Ffmpeg(found);
    }

    /// <summary>Starts it; whoever disposes of the run ends it.</summary>
    /// <param name="arguments">
    /// Every user of the machine can read them: no secrets. <see cref="BarsAndTone"/> has those of the source.
    /// </param>
    /// <param name="secrets">
    /// Values that no text of the run may hold; options that hold one are given in <paramref name="options"/>.
    /// </param>
    /// <param name="options">
    /// Options of the output, by name, that come through standard input: with them, the arguments hold
    /// <see cref="OptionsFromInput"/> before the output.
    /// </param>
    /// <exception cref="FfmpegException">It does not start, or an option can't be given so.</exception>
    public FfmpegRun Start(
        IEnumerable<string> arguments,
        IEnumerable<string>? secrets = null,
        IReadOnlyDictionary<string, string>? options = null) =>
        FfmpegRun.Start(path, arguments, [.. secrets ?? []], options ?? new Dictionary<string, string>());

    /// <summary>Arguments that stand right before the output whose options come through standard input.</summary>
    public static IReadOnlyList<string> OptionsFromInput => ["-fpre", "/dev/stdin"];
}

/// <summary>ffmpeg can't be run.</summary>
/// <param name="message">Why, without secrets.</param>
internal sealed class FfmpegException(string message) : Exception(message);
