using System.ComponentModel;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Rtmp;

/// <summary>
/// Where one pipeline pushes its stream. The stream name stands in the URL behind the application name, in <c>streamName</c>, or
/// in a secret configuration key.
/// </summary>
internal sealed record RtmpDestinationConfig : IDestinationConfig
{
    /// <summary><c>rtmp(s)://host:port/app/stream</c>, or without the stream name where that has a key of its own.</summary>
    public required RtmpUrl Url { get; init; }

    /// <summary>The stream name, when it is no secret.</summary>
    [PasswordPropertyText(true)]
    public string? StreamName { get; init; }

    /// <summary>A secret configuration key that holds the stream name.</summary>
    public string? StreamNameSecret { get; init; }

    /// <summary>Where the operator asks for authentication.</summary>
    public CredentialsConfig? Credentials { get; init; }

    /// <summary>Everything before the stream name; the whole path where that has a key of its own.</summary>
    internal string Application => IsApart ? Url.Path : Url.Path[..Math.Max(0, Url.Path.LastIndexOf('/'))];

    /// <summary>The stream name that the stack file shows; null when it is a secret.</summary>
    internal string? PlainStreamName =>
        StreamNameSecret is not null ? null : StreamName ?? Url.Path[(Url.Path.LastIndexOf('/') + 1)..];

    /// <summary>Where its server listens.</summary>
    internal Port Port => Port.Tcp(Url.Port);

    string IDestinationConfig.AddressKey => "url";

    bool IDestinationConfig.HidesAddress => true;

    IEnumerable<string> IDestinationConfig.Addresses =>
        [$"{Url.UrlOf(Application)}/{PlainStreamName ?? $"({StreamNameSecret})"}"];

    private bool IsApart => StreamName is not null || StreamNameSecret is not null;

    internal void Check(string key, DeliveryCheck check)
    {
        if (StreamName is not null && StreamNameSecret is not null)
            check.Error(key, null, "has both streamName and streamNameSecret", "write one of them");
        if (StreamNameSecret is { } secret)
            check.Secret($"{key}.streamNameSecret", secret);
        if (Application.Length == 0 && !check.IsTold($"{key}.streamName"))
        {
            check.Error($"{key}.url", $"{Url}", "has an application name or a stream name, and both are needed",
                "write rtmp://host:port/app/stream");
        }
    }
}
