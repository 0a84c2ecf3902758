using System.Text.Json.Serialization;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Rtmp;

/// <summary>A stream pushed to an RTMP server. What is left out is MediaLive's default. Ranges: MediaLive's API model.</summary>
internal sealed record RtmpDeliveryConfig : OutputsConfig<RtmpDestinationConfig, RtmpOutputConfig>, IRtmpOutput, IReceived
{
    /// <summary>How the server authenticates MediaLive.</summary>
    public RtmpAuthenticationScheme? AuthenticationScheme { get; init; }

    /// <inheritdoc/>
    public RtmpCertificateMode? CertificateMode { get; init; }

    /// <inheritdoc/>
    [AtLeast(1, "is not a number of seconds from 1 up", "correct it")]
    public int? ConnectionRetryInterval { get; init; }

    /// <inheritdoc/>
    [AtLeast(0, "is not a number from 0 up", "correct it")]
    public int? NumRetries { get; init; }

    /// <summary>Seconds to wait before a failed output starts again; 0 for never.</summary>
    [AtLeast(0, "is not a number of seconds from 0 up", "correct it")]
    public int? RestartDelay { get; init; }

    /// <summary>Seconds of output that are kept while the server does not take them.</summary>
    [AtLeast(30, "is not a number of seconds from 30 up", "correct it")]
    public int? CacheLength { get; init; }

    /// <summary>What happens when so much is kept: a disconnection, or a wait of up to 5 minutes.</summary>
    public RtmpCacheFullBehavior? CacheFullBehavior { get; init; }

    /// <summary>What is sent while the channel has no input: a slate, or nothing, with the connection left open.</summary>
    public RtmpInputLossAction? InputLossAction { get; init; }

    /// <summary>Only when the server of the delivery's own destinations is in a VPC of ours.</summary>
    public ReceiverConfig? Receiver { get; init; }

    IEnumerable<Port> IReceived.Ports => Destinations.Select(destination => destination.Port);

    internal static void Check(RtmpDeliveryConfig config, DeliveryCheck check)
    {
        ReceiverRules.Check(config.Receiver, check);
        AdditionalOutputRules.Check(config.AdditionalOutputs, check);
        CredentialsConfig.Check(config.All.Select(written => (written.Key, written.Destination.Credentials)), check);
        foreach (var (key, _, destination) in config.All)
        {
            destination.Check(key, check);
            DestinationHost.WarnOfIPv6($"{key}.url", destination.Url.Host, check);
            if (destination is { Url.Scheme: "rtmp", Credentials: not null })
            {
                check.Warn($"{key}.credentials",
                    "belong to an rtmp URL: whoever listens on the way reads the user name, the stream name and the stream, "
                    + "and can guess at the password; agree on rtmps with its operator.");
            }

            if (config.AuthenticationScheme == RtmpAuthenticationScheme.Akamai && destination.Credentials is null)
            {
                check.Error($"{key}.credentials", null, "is missing, and authenticationScheme AKAMAI needs it",
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

/// <summary>MediaLive's <c>RtmpCacheFullBehavior</c>.</summary>
internal enum RtmpCacheFullBehavior
{
    [JsonStringEnumMemberName("DISCONNECT_IMMEDIATELY")]
    DisconnectImmediately,

    [JsonStringEnumMemberName("WAIT_FOR_SERVER")]
    WaitForServer,
}

/// <summary>MediaLive's <c>InputLossActionForRtmpOut</c>.</summary>
internal enum RtmpInputLossAction
{
    [JsonStringEnumMemberName("EMIT_OUTPUT")]
    EmitOutput,

    [JsonStringEnumMemberName("PAUSE_OUTPUT")]
    PauseOutput,
}
