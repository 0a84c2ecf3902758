using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Deliveries;
using Pulumi;
using Pulumi.Aws.Ssm;

namespace MediaLive.Delivery.Credentials;

/// <summary>
/// The passwords of a delivery as MediaLive takes them: by the names of SSM parameters. One is made for each secret key.
/// </summary>
internal sealed class DeliveryCredentials(DeliveryComponent delivery, DeliveryScope scope)
{
    private readonly MadeOnce<Parameter> _parameters = new();

    /// <summary>The logical name of the parameter that is made of a secret key.</summary>
    /// <param name="delivery">The name of the delivery's component.</param>
    /// <param name="secret">The key.</param>
    public static string ParameterOf(string delivery, string secret) => $"{delivery}-password-{secret.Replace(':', '-')}";

    /// <summary>A destination's setting, with credentials where the operator asks for them.</summary>
    public DestinationSetting AddTo(DestinationSetting setting, CredentialsConfig? credentials) => credentials is null
        ? setting
        : setting with
        {
            Username = credentials.Username,
            SecretKeys = setting.SecretKeys.With("password", credentials.PasswordSecret),
            PasswordParam = credentials.PasswordParameter ?? (Input<string>)Made(credentials.PasswordSecret!, credentials.KmsKey),
        };

    /// <summary>One parameter for each secret, however many destinations use it.</summary>
    private Output<string> Made(string secret, string? kmsKey) => _parameters.Get(secret, () =>
    {
        var name = ParameterOf(delivery.Name, secret);
        var parameter = new Parameter(name, new ParameterArgs
        {
            Description = $"Password with which MediaLive delivers {delivery.Name}.",
            Type = ParameterType.SecureString,
            Value = StackSecrets.Get(secret),
            KeyId = kmsKey is null ? null : (Input<string>)kmsKey,
            Tags = scope.Stack.Tags,
        }, new CustomResourceOptions { Parent = delivery });
        delivery.Made.Add(name, parameter.Name);
        return parameter;
    }).Name;
}
