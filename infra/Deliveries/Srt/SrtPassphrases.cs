using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using Pulumi;
using Pulumi.Aws.SecretsManager;

namespace MediaLive.Delivery.Deliveries.Srt;

/// <summary>The passphrases of a delivery as MediaLive takes them: by the ARNs of secrets, which the channel's role may read.</summary>
internal sealed class SrtPassphrases(DeliveryComponent delivery, DeliveryScope scope)
{
    private readonly List<PolicyStatement> _grants = [];

    public IEnumerable<PolicyStatement> Grants => _grants;

    public Output<string> ArnFor(SrtDestinationConfig destination)
    {
        var arn = destination.PassphraseSecretArn is { } existing ? Output.Create(existing) : Made(destination.PassphraseSecret!).SecretArn;
        _grants.Add(new("ReadPassphrases", ["secretsmanager:GetSecretValue"], [arn]));
        return arn;
    }

    /// <summary>One secret for each configuration key, however many destinations use it. Its ARN is handed out once it has its value.</summary>
    private SecretVersion Made(string key) => scope.Stack.Once($"{delivery.Name} {key}", () =>
    {
        var name = $"{delivery.Name}-passphrase-{key.Replace(':', '-')}";
        var child = new CustomResourceOptions { Parent = delivery };
        var secret = new Secret(name, new SecretArgs
        {
            Description = $"Passphrase with which MediaLive delivers {delivery.Name}.",
            Tags = scope.Stack.Tags,
        }, child);
        return new SecretVersion($"{name}-value", new SecretVersionArgs { SecretId = secret.Id, SecretString = StackSecrets.Get(key) }, child);
    });
}
