using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Deliveries.Hls;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>Where one pipeline writes on an HTTP origin.</summary>
public sealed record HttpDestinationConfig : IDestinationConfig, IFileDestination
{
    /// <summary>HLS: <c>https://host/folder/baseFilename</c>. Smooth: the publishing point, <c>https://host/path</c>.</summary>
    public required HttpUrl Url { get; init; }

    /// <summary>Where the operator asks for authentication, whatever the protocol.</summary>
    public CredentialsConfig? Credentials { get; init; }

    /// <summary>Where its server listens.</summary>
    internal Port Port => Port.Tcp(Url.Port);

    string IDestinationConfig.AddressKey => "url";

    IEnumerable<string> IDestinationConfig.Addresses => [Url.Place];

    string IFileDestination.Directory => Url.Directory;

    string IFileDestination.BaseFilename => Url.LastPart;
}
