using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Deliveries;
using Pulumi;
using Pulumi.Aws.Ssm;

namespace MediaLive.Delivery.Credentials;

/// <summary>
/// The passwords of a delivery as MediaLive takes them: by the names of SSM parameters. One is made for each secret key, and
/// the channel's role may read just these.
/// </summary>
internal sealed class DeliveryCredentials(DeliveryComponent delivery, DeliveryScope scope)
{
    private readonly List<PolicyStatement> _grants = [];

    public IEnumerable<PolicyStatement> Grants => _grants;

    /// <summary>A destination's setting, with credentials where the operator asks for them.</summary>
    public DestinationSetting AddTo(DestinationSetting setting, CredentialsConfig? credentials) => credentials is null
        ? setting
        : setting with { Username = credentials.Username, PasswordParam = Parameter(credentials) };

    private Input<string> Parameter(CredentialsConfig credentials)
    {
        var name = credentials.PasswordParameter is { } existing ? Output.Create(existing) : Made(credentials.PasswordSecret!, credentials.KmsKey);
        Allow(name, credentials.KmsKey);
        return name;
    }

    /// <summary>One parameter for each secret, however many destinations use it.</summary>
    private Output<string> Made(string secret, string? kmsKey) => scope.Stack.Once($"{delivery.Name} {secret}", () =>
        new Parameter($"{delivery.Name}-password-{secret.Replace(':', '-')}", new ParameterArgs
        {
            Description = $"Password with which MediaLive delivers {delivery.Name}.",
            Type = ParameterType.SecureString,
            Value = StackSecrets.Get(secret),
            KeyId = kmsKey is null ? null : (Input<string>)kmsKey,
            Tags = scope.Stack.Tags,
        }, new CustomResourceOptions { Parent = delivery })).Name;

    private void Allow(Output<string> name, string? kmsKey)
    {
        var arn = name.Apply(text => scope.Stack.Aws.Arn("ssm", $"parameter/{text.TrimStart('/')}"));
        _grants.Add(new("ReadPasswords", ["ssm:GetParameter", "ssm:GetParameters"], [arn]));
        if (kmsKey is not null)
            _grants.Add(new("DecryptPasswords", ["kms:Decrypt"], [kmsKey]));
    }
}
