using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Deliveries.Files;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>Where one pipeline writes on an HTTP origin.</summary>
internal sealed record HttpDestinationConfig : IDestinationConfig, IFileDestination
{
    /// <summary>HLS: <c>https://host/folder/baseFilename</c>. Smooth: the publishing point, <c>https://host/path</c>.</summary>
    public required HttpUrl Url { get; init; }

    /// <summary>
    /// HLS only: a secret configuration key that holds the query of the URL, with the base file name at its end, such as
    /// YouTube's <c>cid=…&amp;copy=0&amp;file=curling</c>. The URL then ends before the question mark.
    /// </summary>
    public string? QuerySecret { get; init; }

    /// <summary>Where the operator asks for authentication, whatever the protocol.</summary>
    public CredentialsConfig? Credentials { get; init; }

    /// <summary>Where its server listens.</summary>
    internal Port Port => Port.Tcp(Url.Port);

    string IDestinationConfig.AddressKey => "url";

    IEnumerable<string> IDestinationConfig.Addresses => [QuerySecret is null ? Url.Place : $"{Url.Place}?({QuerySecret})"];

    string IFileDestination.Directory => Url.Directory;

    string IFileDestination.BaseFilename => Url.LastPart;
}
