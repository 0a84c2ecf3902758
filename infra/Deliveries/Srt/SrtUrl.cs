using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.Srt;

/// <summary>A listener that MediaLive calls: <c>srt://host:port</c>.</summary>
internal sealed class SrtUrl : IConfigValue<SrtUrl>
{
    private SrtUrl(Uri uri) => (Host, Port) = (uri.Host, uri.Port);

    public string Host { get; }

    /// <summary>1 to 65535.</summary>
    public int Port { get; }

    static SrtUrl? IConfigValue<SrtUrl>.Read(ConfigText text, Complaint complain)
    {
        if (UrlText.Of(text, complain) is not { } url)
            return null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != "srt")
        {
            complain("is not an srt:// URL", "write srt://host:port");
        }
        else if (uri.Host.Length == 0 || uri.Port <= 0)
        {
            complain("lacks its host or its port", "write srt://host:port with a port from 1 to 65535");
        }
        else if (uri.UserInfo.Length > 0 || uri.PathAndQuery.TrimEnd('/').Length > 0 || uri.Fragment.Length > 0)
        {
            complain("has more than a host and a port",
                "write srt://host:port; a stream id goes into streamId, a passphrase into passphraseSecret");
        }
        else if (DestinationHost.BrokenRule(uri.Host) is { } broken)
        {
            complain(broken.Rule, broken.Remedy);
        }
        else
        {
            return new SrtUrl(uri);
        }

        return null;
    }

    public override string ToString() => $"srt://{Host}:{Port}";
}
