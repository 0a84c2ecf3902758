using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Credentials;

namespace MediaLive.Delivery.Deliveries.Srt;

/// <summary>
/// One pipeline's end of an SRT connection. With <c>url</c> MediaLive calls a listener; with <c>listenerPort</c> it listens,
/// and the downstream system calls.
/// </summary>
internal sealed record SrtDestinationConfig : IDestinationConfig
{
    /// <summary>The listener to call: <c>srt://host:port</c>.</summary>
    public SrtUrl? Url { get; init; }

    /// <summary>The port to listen on: 5000 to 5200, unique in the channel.</summary>
    [Between(5000, 5200, "is not a port from 5000 to 5200, on which MediaLive listens", "use one of these")]
    public int? ListenerPort { get; init; }

    /// <summary>What the listener knows the stream by; at most 512 characters.</summary>
    [AtMost(512, "has more than the 512 characters that SRT takes", "shorten it")]
    public string? StreamId { get; init; }

    /// <summary>A secret configuration key that holds the passphrase, 10 to 79 characters; a secret is made of it.</summary>
    public string? PassphraseSecret { get; init; }

    /// <summary>The whole ARN of a secret in Secrets Manager that exists and holds the passphrase.</summary>
    [SecretArn]
    public string? PassphraseSecretArn { get; init; }

    /// <summary>ARN of the customer-managed KMS key of the secret. Without it the key is AWS's own.</summary>
    [KmsKeyArn]
    public string? KmsKey { get; init; }

    internal SecretSource Passphrase => new("passphrase", PassphraseSecret, PassphraseSecretArn, KmsKey);

    /// <summary>What names the secret, whether it is made or exists.</summary>
    internal string? PassphraseKey => PassphraseSecret ?? PassphraseSecretArn;

    string IDestinationConfig.AddressKey => "url";

    /// <summary>
    /// A port on which MediaLive itself listens is no place that another channel could write to. Streams with
    /// different ids may go to one listener.
    /// </summary>
    IEnumerable<string> IDestinationConfig.Addresses =>
        Url is null ? [] : [$"{Url.Host}:{Url.Port}{(StreamId is null ? "" : $" with stream id {StreamId}")}"];

    internal void Check(string key, DeliveryCheck check)
    {
        if (Url is null == ListenerPort is null && !check.IsTold($"{key}.url") && !check.IsTold($"{key}.listenerPort"))
        {
            check.Error(key, null, "needs exactly one of url and listenerPort",
                "write url to call a listener, or listenerPort to be one");
        }

        if (PassphraseSecret is null == PassphraseSecretArn is null)
            check.Error(key, null, "needs exactly one of passphraseSecret and passphraseSecretArn", "write one of them");
        if (PassphraseSecret is { } secret && check.Secret($"{key}.passphraseSecret", secret) is { Length: < 10 or > 79 })
        {
            check.Error($"{key}.passphraseSecret", secret,
                "holds a passphrase that does not have the 10 to 79 characters that SRT takes",
                "set another one");
        }

        check.Key($"{key}.kmsKey", KmsKey);
        Passphrase.CheckRegion($"{key}.passphraseSecretArn", check);
    }
}
