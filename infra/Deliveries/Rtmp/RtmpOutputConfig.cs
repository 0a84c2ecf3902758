using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.Rtmp;

/// <summary>An output of an RTMP group. What is left out is MediaLive's default.</summary>
internal interface IRtmpOutput
{
    /// <summary>By pipeline.</summary>
    ImmutableArray<RtmpDestinationConfig> Destinations { get; }

    /// <summary>Whether a server's self-signed certificate is taken (rtmps).</summary>
    RtmpCertificateMode? CertificateMode { get; }

    /// <summary>Seconds before a lost connection is tried again.</summary>
    int? ConnectionRetryInterval { get; }

    /// <summary>How often a connection is tried again.</summary>
    int? NumRetries { get; }
}

/// <summary>A further output of an RTMP group. Ranges: MediaLive's API model.</summary>
internal sealed record RtmpOutputConfig : AdditionalOutputConfig<RtmpDestinationConfig>, IRtmpOutput
{
    /// <inheritdoc/>
    public RtmpCertificateMode? CertificateMode { get; init; }

    /// <inheritdoc/>
    [AtLeast(1, "is not a number of seconds from 1 up", "correct it")]
    public int? ConnectionRetryInterval { get; init; }

    /// <inheritdoc/>
    [AtLeast(0, "is not a number from 0 up", "correct it")]
    public int? NumRetries { get; init; }
}

/// <summary>MediaLive's <c>RtmpOutputCertificateMode</c>.</summary>
internal enum RtmpCertificateMode
{
    [JsonStringEnumMemberName("SELF_SIGNED")]
    SelfSigned,

    [JsonStringEnumMemberName("VERIFY_AUTHENTICITY")]
    VerifyAuthenticity,
}
