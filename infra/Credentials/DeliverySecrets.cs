using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Deliveries;
using Pulumi;
using Pulumi.Aws.SecretsManager;

namespace MediaLive.Delivery.Credentials;

/// <summary>The secrets of a delivery as MediaLive takes them: by the ARNs of secrets in Secrets Manager.</summary>
internal sealed class DeliverySecrets(DeliveryComponent delivery, DeliveryScope scope)
{
    private readonly MadeOnce<SecretVersion> _secrets = new();

    public Output<string> ArnOf(SecretSource source) =>
        source.Arn is { } existing ? Output.Create(existing) : Made(source).SecretArn;

    /// <summary>
    /// One secret for each configuration key, however many destinations use it. Its ARN is known only once it has its value.
    /// </summary>
    private SecretVersion Made(SecretSource source) => _secrets.Get(source.Key!, () =>
    {
        var name = source.NameIn(delivery.Name);
        var child = new CustomResourceOptions { Parent = delivery };
        var secret = new Secret(name, new SecretArgs
        {
            Description = $"{source.Capitalized} with which MediaLive delivers {delivery.Name}.",
            KmsKeyId = source.KmsKey is null ? null : (Input<string>)source.KmsKey,
            Tags = scope.Stack.Tags,
        }, child);
        var value = new SecretVersion($"{name}-value", new SecretVersionArgs
        {
            SecretId = secret.Id,
            SecretString = StackSecrets.Get(source.Key!),
        }, child);
        delivery.Made.Add(name, value.SecretArn);
        return value;
    });
}
