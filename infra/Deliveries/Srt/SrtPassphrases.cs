using MediaLive.Delivery.Configuration;
using Pulumi;
using Pulumi.Aws.SecretsManager;

namespace MediaLive.Delivery.Deliveries.Srt;

/// <summary>The passphrases of a delivery as MediaLive takes them: by the ARNs of secrets.</summary>
internal sealed class SrtPassphrases(DeliveryComponent delivery, DeliveryScope scope)
{
    private readonly MadeOnce<SecretVersion> _secrets = new();

    /// <summary>The logical name of the secret that is made of a configuration key.</summary>
    /// <param name="delivery">The name of the delivery's component.</param>
    /// <param name="key">The key.</param>
    public static string SecretOf(string delivery, string key) => $"{delivery}-passphrase-{key.Replace(':', '-')}";

    public Output<string> ArnFor(SrtDestinationConfig destination) => destination.PassphraseSecretArn is { } existing
        ? Output.Create(existing)
        : Made(destination.PassphraseSecret!, destination.KmsKey).SecretArn;

    /// <summary>
    /// One secret for each configuration key, however many destinations use it. Its ARN is known only once it has its value.
    /// </summary>
    private SecretVersion Made(string key, string? kmsKey) => _secrets.Get(key, () =>
    {
        var name = SecretOf(delivery.Name, key);
        var child = new CustomResourceOptions { Parent = delivery };
        var secret = new Secret(name, new SecretArgs
        {
            Description = $"Passphrase with which MediaLive delivers {delivery.Name}.",
            KmsKeyId = kmsKey is null ? null : (Input<string>)kmsKey,
            Tags = scope.Stack.Tags,
        }, child);
        var value = new SecretVersion($"{name}-value", new SecretVersionArgs
        {
            SecretId = secret.Id,
            SecretString = StackSecrets.Get(key),
        }, child);
        delivery.Made.Add(name, value.SecretArn);
        return value;
    });
}
