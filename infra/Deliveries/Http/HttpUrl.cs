using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>
/// An address on an origin: <c>http(s)://host/path</c>, with a port where it is not the usual one. MediaLive appends the rest of
/// the file names, behind the query if there is one: some origins, such as YouTube's, take the file name there.
/// </summary>
internal sealed class HttpUrl : IConfigValue<HttpUrl>
{
    private HttpUrl(Uri uri, string text) =>
        (Host, Port, Protocol, Place, Text) = (uri.Host, uri.Port, uri.Scheme, uri.AbsoluteUri, text);

    public string Text { get; }

    public string Host { get; }

    /// <summary>
    /// The URL in a form that is equal for two spellings of the same URL, such as with and without the usual port.
    /// </summary>
    public string Place { get; }

    /// <summary>80 for http and 443 for https, unless the URL says otherwise.</summary>
    public int Port { get; }

    /// <summary><c>http</c> or <c>https</c>.</summary>
    public string Protocol { get; }

    public bool IsHttps => Protocol == Uri.UriSchemeHttps;

    public bool HasQuery => Text.Contains('?');

    /// <summary>Everything up to the base file name.</summary>
    public string Directory => Text[..^LastPart.Length];

    /// <summary>The base file name: what follows the last slash, or in a query the last <c>/</c>, <c>?</c> or <c>=</c>.</summary>
    public string LastPart => Text[(Text.LastIndexOfAny(HasQuery ? ['/', '?', '='] : ['/']) + 1)..];

    static HttpUrl? IConfigValue<HttpUrl>.Read(ConfigText text, Complaint complain) => Of(text, complain);

    /// <summary>The URL with a query; null, and a complaint, when MediaLive does not take it so.</summary>
    internal HttpUrl? With(string query, Complaint complain) =>
        Of(new ConfigText($"{Text}?{query}", $"{Text}?{query}"), complain);

    private static HttpUrl? Of(ConfigText text, Complaint complain)
    {
        if (UrlText.Of(text, complain) is not { } url)
            return null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || !(uri.Scheme is "http" or "https") || uri.Host.Length == 0
            || uri.Port == 0)
            complain("is not an http:// or https:// URL", "write https://host/path");
        else if (uri.UserInfo.Length > 0)
            complain("has a user name or a password in it", "move them to credentials");
        else if (DestinationHost.BrokenRule(uri.Host) is { } broken)
            complain(broken.Rule, broken.Remedy);
        else if (uri.Fragment.Length > 0)
            complain("has a fragment, which no server gets to see", "take it out");
        else if (uri.AbsolutePath == "/")
            complain("has no path", "write what the operator agreed, such as https://host/path");
        else
            return new HttpUrl(uri, url);
        return null;
    }

    public override string ToString() => Text;
}
