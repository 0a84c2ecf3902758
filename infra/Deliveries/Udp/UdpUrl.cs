using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.Udp;

/// <summary>Where a transport stream is sent: <c>udp://host:port</c> or <c>rtp://host:port</c>.</summary>
public sealed class UdpUrl : IConfigValue<UdpUrl>
{
    private UdpUrl(Uri uri) => (Scheme, Host, Port) = (uri.Scheme, uri.Host, uri.Port);

    public string Scheme { get; }

    /// <summary>A name or an address; an IPv6 address in brackets.</summary>
    public string Host { get; }

    /// <summary>1 to 65535.</summary>
    public int Port { get; }

    public bool IsRtp => Scheme == "rtp";

    static UdpUrl? IConfigValue<UdpUrl>.Read(ConfigText text, Complaint complain)
    {
        if (UrlText.IsRefused(text, complain))
            return null;
        if (!text.Value.StartsWith("udp://", StringComparison.Ordinal) && !text.Value.StartsWith("rtp://", StringComparison.Ordinal))
            complain("is not a udp:// or rtp:// URL", "write udp://host:port, or rtp://host:port");
        else if (!Uri.TryCreate(text.Value, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.Port <= 0)
            complain("lacks a host, or a port from 1 to 65535", $"write {text.Value[..3]}://host:port");
        else if (uri.UserInfo.Length > 0 || uri.PathAndQuery.TrimEnd('/').Length > 0 || uri.Fragment.Length > 0)
            complain("has more than a host and a port", $"write {uri.Scheme}://host:port");
        else
            return new UdpUrl(uri);
        return null;
    }

    public override string ToString() => $"{Scheme}://{Host}:{Port}";
}
