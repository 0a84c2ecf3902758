using System.Text.Json.Serialization;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Rtmp;

/// <summary>A stream pushed to an RTMP server. What is left out is MediaLive's default. Ranges: MediaLive's API model.</summary>
internal sealed record RtmpDeliveryConfig : DestinationsConfig<RtmpDestinationConfig>, IReceived
{
    /// <summary>How the server authenticates MediaLive.</summary>
    public RtmpAuthenticationScheme? AuthenticationScheme { get; init; }

    /// <summary>Whether a server's self-signed certificate is taken (rtmps).</summary>
    public RtmpCertificateMode? CertificateMode { get; init; }

    /// <summary>Seconds before a lost connection is tried again.</summary>
    [AtLeast(1, "is not a number of seconds from 1 up", "correct it")]
    public int? ConnectionRetryInterval { get; init; }

    /// <summary>How often a connection is tried again.</summary>
    [AtLeast(0, "is not a number from 0 up", "correct it")]
    public int? NumRetries { get; init; }

    /// <summary>Seconds to wait before a failed output starts again.</summary>
    [AtLeast(0, "is not a number of seconds from 0 up", "correct it")]
    public int? RestartDelay { get; init; }

    /// <summary>Only when the server is in a VPC of ours.</summary>
    public ReceiverConfig? Receiver { get; init; }

    IEnumerable<Port> IReceived.Ports => Destinations.Select(destination => destination.Port);

    internal static void Check(RtmpDeliveryConfig config, DeliveryCheck check)
    {
        ReceiverRules.Check(config.Receiver, check);
        CredentialsConfig.Check(config.Destinations.Select(destination => destination.Credentials), check);
        foreach (var (pipeline, destination) in config.Destinations.Index())
        {
            destination.Check($"destinations[{pipeline}]", check);
            DestinationHost.WarnOfIPv6($"destinations[{pipeline}].url", destination.Url.Host, check);
            if (destination is { Url.Scheme: "rtmp", Credentials: not null })
            {
                check.Warn($"destinations[{pipeline}].credentials",
                    "belong to an rtmp URL: whoever listens on the way reads the user name, the stream name and the stream, "
                    + "and can guess at the password; agree on rtmps with its operator.");
            }

            if (config.AuthenticationScheme == RtmpAuthenticationScheme.Akamai && destination.Credentials is null)
            {
                check.Error($"destinations[{pipeline}].credentials", null, "is missing, and authenticationScheme AKAMAI needs it",
                    "write the user name and the password's key");
            }
        }
    }
}

/// <summary>MediaLive's <c>AuthenticationScheme</c>.</summary>
internal enum RtmpAuthenticationScheme
{
    [JsonStringEnumMemberName("COMMON")]
    Common,

    [JsonStringEnumMemberName("AKAMAI")]
    Akamai,
}

/// <summary>MediaLive's <c>RtmpOutputCertificateMode</c>.</summary>
internal enum RtmpCertificateMode
{
    [JsonStringEnumMemberName("SELF_SIGNED")]
    SelfSigned,

    [JsonStringEnumMemberName("VERIFY_AUTHENTICITY")]
    VerifyAuthenticity,
}
