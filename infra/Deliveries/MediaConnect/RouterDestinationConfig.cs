using System.Text.RegularExpressions;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Credentials;

namespace MediaLive.Delivery.Deliveries.MediaConnect;

/// <summary>
/// Where one pipeline hands its output to MediaConnect Router. Without a key, MediaLive and MediaConnect encrypt the way between
/// them by themselves.
/// </summary>
internal sealed partial record RouterDestinationConfig : IDestinationConfig
{
    /// <summary>That of the pipeline and of the router input that takes its output.</summary>
    [AvailabilityZone]
    public required string AvailabilityZone { get; init; }

    /// <summary>
    /// A secret configuration key that holds an AES-256 key, 64 hexadecimal digits; a secret in Secrets Manager is made of it.
    /// </summary>
    public string? KeySecret { get; init; }

    /// <summary>The whole ARN of a secret in Secrets Manager that exists and holds the key.</summary>
    [SecretArn]
    public string? KeySecretArn { get; init; }

    /// <summary>ARN of the customer-managed KMS key of the secret. Without it the KMS key is AWS's own.</summary>
    [KmsKeyArn]
    public string? KmsKey { get; init; }

    /// <summary>The key that encrypts the way; null where that is left to AWS.</summary>
    internal SecretSource? Key =>
        KeySecret is null && KeySecretArn is null ? null : new("key", KeySecret, KeySecretArn, KmsKey);

    string IDestinationConfig.AddressKey => "availabilityZone";

    /// <summary>It is no place: router inputs come to the output, and no other output can be in their way.</summary>
    IEnumerable<string> IDestinationConfig.Addresses => [];

    internal void Check(string key, DeliveryCheck check)
    {
        if (!check.IsTold($"{key}.availabilityZone") && AvailabilityZone[..^1] != check.Region)
        {
            check.Error($"{key}.availabilityZone", AvailabilityZone, $"is not in {check.Region}, where the channel will be",
                $"write one such as {check.Region}a");
        }

        if (KeySecret is not null && KeySecretArn is not null)
            check.Error(key, null, "has both keySecret and keySecretArn", "remove one of them");
        if (Key is null && KmsKey is not null)
        {
            check.Error($"{key}.kmsKey", KmsKey, "is for a secret of yours, and automatic encryption has none",
                "remove it, or write keySecret or keySecretArn");
        }

        // MediaConnect user guide, Integrating router I/Os with MediaLive, Encryption options.
        if (KeySecret is { } secret && check.Secret($"{key}.keySecret", secret) is { } value && !Aes256().IsMatch(value))
        {
            check.Error($"{key}.keySecret", secret, "holds no AES-256 key of 64 hexadecimal digits, which MediaConnect takes",
                "set another one, such as what openssl rand -hex 32 prints");
        }

        check.Key($"{key}.kmsKey", KmsKey);
        Key?.CheckRegion($"{key}.keySecretArn", check);
    }

    [GeneratedRegex(@"^[0-9A-Fa-f]{64}\z")]
    private static partial Regex Aes256();
}
