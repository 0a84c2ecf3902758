using System.Text.RegularExpressions;

namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>
/// Takes secrets out of what an error shows. A URL may stand in any place by mistake, with a user name and a password, a token
/// in its query, or the stream key of an RTMP URL in its path.
/// </summary>
internal static partial class Redaction
{
    /// <summary>The value on one line, without what may be secret in it.</summary>
    public static string Of(string value)
    {
        var line = value.ReplaceLineEndings("\\n");
        var withoutQuery = Query().Replace(UserInfo().Replace(line, "$1***@"), "$1?[secret]");
        return RtmpPath().Replace(withoutQuery, "$1/[secret]");
    }

    [GeneratedRegex("(:(?://)?|//).*@")]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"((?:https?|srt)://[^?]*)\?.+", RegexOptions.IgnoreCase)]
    private static partial Regex Query();

    [GeneratedRegex("(rtmps?://[^/]*)/.*", RegexOptions.IgnoreCase)]
    private static partial Regex RtmpPath();
}
