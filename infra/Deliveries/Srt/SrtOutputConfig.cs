using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.Srt;

/// <summary>An output of an SRT group.</summary>
internal interface ISrtOutput
{
    /// <summary>By pipeline.</summary>
    ImmutableArray<SrtDestinationConfig> Destinations { get; }

    /// <summary>Milliseconds in which lost packets can be sent again: 40 to 16000.</summary>
    int? Latency { get; }

    /// <summary>How the passphrase encrypts.</summary>
    SrtEncryptionType? EncryptionType { get; }
}

/// <summary>A further output of an SRT group.</summary>
internal sealed record SrtOutputConfig : AdditionalOutputConfig<SrtDestinationConfig>, ISrtOutput
{
    /// <inheritdoc/>
    [Between(40, 16000, "is not a number of milliseconds from 40 to 16000, which SRT outputs take", "correct it")]
    public int? Latency { get; init; }

    /// <inheritdoc/>
    public SrtEncryptionType? EncryptionType { get; init; }
}

/// <summary>MediaLive's <c>SrtEncryptionType</c>.</summary>
internal enum SrtEncryptionType
{
    [JsonStringEnumMemberName("AES128")]
    Aes128,

    [JsonStringEnumMemberName("AES192")]
    Aes192,

    [JsonStringEnumMemberName("AES256")]
    Aes256,
}
