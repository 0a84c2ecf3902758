using System.Globalization;

namespace MediaLive.Agreements.Checks.Media;

/// <summary>Colour bars and a tone of 1 kHz: small, since it is the way that is checked and not the picture.</summary>
internal static class BarsAndTone
{
    /// <summary>ffmpeg's arguments up to its output: sources, in real time, and H.264 with AAC.</summary>
    /// <param name="length">How long it lasts.</param>
    /// <param name="keyframes">Seconds between key frames, at which segments can begin.</param>
    public static IReadOnlyList<string> Arguments(TimeSpan length, int keyframes = 1) =>
    [
        "-re", "-f", "lavfi", "-i", "smptebars=size=320x180:rate=25",
        "-re", "-f", "lavfi", "-i", "sine=frequency=1000:sample_rate=48000",
        "-t", length.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        "-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-pix_fmt", "yuv420p", "-threads", "1",
        "-g", $"{25 * keyframes}", "-keyint_min", $"{25 * keyframes}", "-sc_threshold", "0", "-b:v", "300k",
        "-c:a", "aac", "-b:a", "64k", "-ac", "2",
    ];
}
