using System.Text.RegularExpressions;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.Hls;

/// <summary>
/// A custom path in HLS manifests, in front of the names of files: absolute with or without its protocol, or relative to the
/// manifest. It ends in a slash (MediaLive User Guide, "Rules for custom paths").
/// </summary>
internal sealed partial class ManifestUrl : IConfigValue<ManifestUrl>
{
    private const string Forms = "write https://host/path/, //host/path/, or a relative path such as ../manifests/";

    private ManifestUrl(string text, string? protocol) => (Text, Protocol) = (text, protocol);

    public string Text { get; }

    /// <summary><c>http</c> or <c>https</c>; null when it is written without one.</summary>
    public string? Protocol { get; }

    /// <summary>Whether it begins with what may be meant to be a host, and is a folder without <c>//</c> in front.</summary>
    internal bool IsPerhapsAHost => HostLike().IsMatch(Text);

    static ManifestUrl? IConfigValue<ManifestUrl>.Read(ConfigText text, Complaint complain)
    {
        if (UrlText.Of(text, complain) is not { } url)
            return null;
        var protocol = Scheme().Match(url) is { Success: true } scheme ? scheme.Groups[1].Value : null;
        if (protocol is not (null or "http" or "https"))
            complain("has another protocol than http and https, which players fetch", Forms);
        else if (!url.EndsWith('/'))
            complain("does not end in '/', which MediaLive needs of a custom manifest path", "add a '/'");
        else if ((protocol is not null || url.StartsWith("//", StringComparison.Ordinal)) && !Host().IsMatch(url))
            complain("has no host", Forms);
        else if (UserInfo().IsMatch(url))
            complain("has a user name or a password in it, which every player gets to read", "take them out");
        else
            return new ManifestUrl(url, protocol);
        return null;
    }

    public override string ToString() => Text;

    [GeneratedRegex("^([^/?#]*?):")]
    private static partial Regex Scheme();

    [GeneratedRegex("^(?:https?:)?//[^/?#:]")]
    private static partial Regex Host();

    [GeneratedRegex("^(?:https?:)?//[^/?#]*@")]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+/")]
    private static partial Regex HostLike();
}
