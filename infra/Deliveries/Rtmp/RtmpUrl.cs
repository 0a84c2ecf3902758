using System.Text.RegularExpressions;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.Rtmp;

/// <summary>
/// An RTMP server and application, <c>rtmp(s)://host:port/app</c>; operators often give <c>app/stream</c> in one string. The
/// stream name is often the key to the stream: it is never shown.
/// </summary>
internal sealed partial class RtmpUrl : IConfigValue<RtmpUrl>
{
    private RtmpUrl(string scheme, string host, int port, string path) => (Scheme, Host, Port, Path) = (scheme, host, port, path);

    /// <summary><c>rtmp</c> or <c>rtmps</c>.</summary>
    public string Scheme { get; }

    public string Host { get; }

    /// <summary>1935, or 443 for rtmps, unless the URL says otherwise.</summary>
    public int Port { get; }

    /// <summary>Application name, and the stream name behind it where the URL holds both.</summary>
    internal string Path { get; }

    static RtmpUrl? IConfigValue<RtmpUrl>.Read(ConfigText text, Complaint complain)
    {
        if (UrlText.Of(text, complain) is not { } url)
            return null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("rtmp" or "rtmps") || uri.Host.Length == 0
            || uri.Port == 0)
            complain("is not an rtmp:// or rtmps:// URL", "write rtmp://host:port/app/stream");
        else if (uri.UserInfo.Length > 0)
            complain("has a user name or a password in it", "move them to credentials");
        else if (DestinationHost.BrokenRule(uri.Host) is { } broken)
            complain(broken.Rule, broken.Remedy);
        else if (PathOf(url) is not { Length: > 0 } path)
            complain("has no application name", "write rtmp://host:port/app/stream");
        else
            return new RtmpUrl(uri.Scheme, uri.Host, uri.Port > 0 ? uri.Port : DefaultPort(uri.Scheme), path);
        return null;
    }

    static string IConfigValue<RtmpUrl>.Show(string written) =>
        SchemeAndHost().Match(written) is { Success: true } shown ? $"{shown.Groups[1]}{shown.Groups[2]}/[secret]" : "[secret]";

    /// <summary>What may be shown of it.</summary>
    public override string ToString() => $"{Scheme}://{Host}:{Port}/[secret]";

    /// <summary>What MediaLive takes: up to the application name.</summary>
    internal string UrlOf(string application) => $"{Scheme}://{Host}:{Port}/{application}";

    /// <summary>The path as it is written: a parser of URLs would shorten a stream name with dots and slashes in it.</summary>
    private static string PathOf(string url) => string.Join('/', url.Split('/').Skip(3)).Trim('/');

    private static int DefaultPort(string scheme) => scheme == "rtmps" ? 443 : 1935;

    [GeneratedRegex(@"^([A-Za-z]+://)(?:[^/@]*@)?([^/@\s]*)(?:/[^@]*)?\z")]
    private static partial Regex SchemeAndHost();
}
