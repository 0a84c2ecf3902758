using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>An address on an origin: <c>http(s)://host/path</c>, with a port where it is not the usual one.</summary>
public sealed class HttpUrl : IConfigValue<HttpUrl>
{
    private HttpUrl(Uri uri, string text) => (Host, Port, IsHttps, Place, Text) = (uri.Host, uri.Port, uri.Scheme == Uri.UriSchemeHttps, uri.AbsoluteUri, text);

    public string Text { get; }

    public string Host { get; }

    /// <summary>Equal for two URLs that are written in different ways and mean the same, such as with and without the usual port.</summary>
    public string Place { get; }

    /// <summary>80 for http and 443 for https, unless the URL says otherwise.</summary>
    public int Port { get; }

    public bool IsHttps { get; }

    /// <summary>Up to and with the last slash.</summary>
    public string Directory => Text[..(Text.LastIndexOf('/') + 1)];

    /// <summary>What follows the last slash.</summary>
    public string LastPart => Text[(Text.LastIndexOf('/') + 1)..];

    static HttpUrl? IConfigValue<HttpUrl>.Read(ConfigText text, Complaint complain)
    {
        if (UrlText.IsRefused(text, complain))
            return null;
        if (!Uri.TryCreate(text.Value, UriKind.Absolute, out var uri) || !(uri.Scheme is "http" or "https") || uri.Host.Length == 0 || uri.Port == 0)
            complain("is not an http:// or https:// URL", "write https://host/path");
        else if (uri.UserInfo.Length > 0)
            complain("has a user name or a password in it", "move them to credentials");
        else if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
            complain("has a query or a fragment, which MediaLive does not take", "end the URL with its path");
        else if (uri.AbsolutePath == "/")
            complain("has no path", "write what the operator agreed, such as https://host/path");
        else
            return new HttpUrl(uri, text.Value);
        return null;
    }

    public override string ToString() => Text;
}
