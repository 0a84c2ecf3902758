using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.Udp;

/// <summary>Where a transport stream is sent: <c>udp://host:port</c> or <c>rtp://host:port</c>.</summary>
internal sealed class UdpUrl : IConfigValue<UdpUrl>
{
    private UdpUrl(Uri uri) => (Scheme, Host, Port) = (uri.Scheme, uri.Host, uri.Port);

    public string Scheme { get; }

    /// <summary>A name or an IPv4 address.</summary>
    public string Host { get; }

    /// <summary>1 to 65535.</summary>
    public int Port { get; }

    public bool IsRtp => Scheme == "rtp";

    static UdpUrl? IConfigValue<UdpUrl>.Read(ConfigText text, Complaint complain)
    {
        if (UrlText.Of(text, complain) is not { } url)
            return null;
        if (!url.StartsWith("udp://", StringComparison.Ordinal) && !url.StartsWith("rtp://", StringComparison.Ordinal))
        {
            complain("is not a udp:// or rtp:// URL", "write udp://host:port, or rtp://host:port");
        }
        else if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.Port <= 0)
        {
            complain("lacks a host, or a port from 1 to 65535", $"write {url[..3]}://host:port");
        }
        else if (uri.UserInfo.Length > 0 || uri.PathAndQuery.TrimEnd('/').Length > 0 || uri.Fragment.Length > 0)
        {
            complain("has more than a host and a port", $"write {uri.Scheme}://host:port");
        }
        else if (DestinationHost.IsIPv6(uri.Host))
        {
            complain("has an IPv6 address for its host, and MediaLive sends UDP and RTP to IPv4 only",
                "write an IPv4 address, or a name");
        }
        else if (DestinationHost.BrokenRule(uri.Host, takesMulticast: true) is { } broken)
        {
            complain(broken.Rule, broken.Remedy);
        }
        else
        {
            return new UdpUrl(uri);
        }

        return null;
    }

    public override string ToString() => $"{Scheme}://{Host}:{Port}";
}
