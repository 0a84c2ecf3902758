using System.Text;

namespace MediaLive.Agreements.Checks.Http;

/// <summary>The manifests of a check. A line says that they are of one, so that a channel's are never overwritten.</summary>
internal static class HlsPlaylists
{
    private const string Header = "#EXTM3U";
    private const string Ours = "## Bars and tone of a check, not of a channel.";

    /// <param name="children">The names of the manifests of the outputs.</param>
    public static byte[] OfGroup(IEnumerable<string> children) => Text(
    [
        Header, Ours, "#EXT-X-VERSION:3",
        .. children.SelectMany(child => new[] { "#EXT-X-STREAM-INF:BANDWIDTH=500000,RESOLUTION=320x180", child }),
    ]);

    /// <param name="segments">Their names, so far.</param>
    /// <param name="length">Of a segment, in seconds.</param>
    public static byte[] OfOutput(IEnumerable<string> segments, int length) => Text(
    [
        Header, Ours, "#EXT-X-VERSION:3", $"#EXT-X-TARGETDURATION:{length}", "#EXT-X-MEDIA-SEQUENCE:1",
        .. segments.SelectMany(segment => new[] { $"#EXTINF:{length}.0,", segment }),
    ]);

    /// <summary>Whether it is a manifest, and not one of a check.</summary>
    public static bool IsOfAChannel(string text) =>
        text.StartsWith(Header, StringComparison.Ordinal) && !text.Contains(Ours, StringComparison.Ordinal);

    private static byte[] Text(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join("\n", lines) + "\n");
}
