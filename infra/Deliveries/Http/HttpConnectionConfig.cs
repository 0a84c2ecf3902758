using System.ComponentModel;
using System.Text.Json.Serialization;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>
/// How MediaLive writes HLS to an HTTP origin. What is left out is MediaLive's default. Ranges: MediaLive's API model.
/// </summary>
internal sealed record HttpConnectionConfig
{
    /// <summary>Which of MediaLive's HLS CDN settings the origin needs.</summary>
    public required HttpConnectionType Type { get; init; }

    /// <summary>Seconds before a lost connection is tried again.</summary>
    [AtLeast(0, "is not a number of seconds from 0 up", "correct it")]
    public int? ConnectionRetryInterval { get; init; }

    /// <summary>
    /// How often a connection or a file is tried again: always 3, since MediaLive takes another
    /// number only for S3 and MediaStore.
    /// </summary>
    [Between(3, 3, "is not 3, as often as MediaLive always tries again over HTTP", "remove it")]
    public int? NumRetries { get; init; }

    /// <summary>Seconds for which files are kept while they can't be sent.</summary>
    [Between(0, 600, "is not a number of seconds from 0 to 600, which MediaLive takes", "correct it")]
    public int? FilecacheDuration { get; init; }

    /// <summary>Seconds to wait before a failed output starts again.</summary>
    [Between(0, 15, "is not a number of seconds from 0 to 15, which MediaLive takes", "correct it")]
    public int? RestartDelay { get; init; }

    /// <summary>webDav and akamai only.</summary>
    public HttpTransferMode? HttpTransferMode { get; init; }

    /// <summary>akamai only: token for authenticated streaming, when it is no secret.</summary>
    [PasswordPropertyText(true)]
    public string? Token { get; init; }

    /// <summary>akamai only: a secret configuration key that holds the token.</summary>
    public string? TokenSecret { get; init; }

    /// <summary>akamai only: salt for authenticated streaming, when it is no secret.</summary>
    [PasswordPropertyText(true)]
    public string? Salt { get; init; }

    /// <summary>akamai only: a secret configuration key that holds the salt.</summary>
    public string? SaltSecret { get; init; }

    internal void Check(DeliveryCheck check)
    {
        if (HttpTransferMode is { } mode && Type == HttpConnectionType.BasicPut)
        {
            check.Error("connection.httpTransferMode", mode.Spelled(), "is for webDav and akamai",
                "remove it, or change connection.type");
        }

        CheckAuthentication("token", Token, TokenSecret, check);
        CheckAuthentication("salt", Salt, SaltSecret, check);
    }

    private void CheckAuthentication(string key, string? plain, string? secret, DeliveryCheck check)
    {
        if (plain is null && secret is null)
            return;
        if (plain is not null && secret is not null)
            check.Error("connection", null, $"has both {key} and {key}Secret", "write one of them");
        var written = plain is null ? $"{key}Secret" : key;
        if (Type != HttpConnectionType.Akamai)
            check.Error($"connection.{written}", null, "is for akamai", "remove it, or change connection.type");
        if (secret is not null)
            check.Secret($"connection.{key}Secret", secret);
    }
}

/// <summary>MediaLive's ways to write HLS over HTTP.</summary>
internal enum HttpConnectionType
{
    /// <summary>Plain PUT, with basic or digest authentication.</summary>
    [JsonStringEnumMemberName("basicPut")]
    BasicPut,

    [JsonStringEnumMemberName("webDav")]
    WebDav,

    /// <summary>Akamai, with its token authentication.</summary>
    [JsonStringEnumMemberName("akamai")]
    Akamai,
}

/// <summary>Whether a file is sent while it is still being made.</summary>
internal enum HttpTransferMode
{
    [JsonStringEnumMemberName("CHUNKED")]
    Chunked,

    [JsonStringEnumMemberName("NON_CHUNKED")]
    NonChunked,
}
