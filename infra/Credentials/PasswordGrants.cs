using MediaLive.Delivery.Access;

namespace MediaLive.Delivery.Credentials;

/// <summary>What MediaLive must be allowed to read the passwords of a delivery.</summary>
internal static class PasswordGrants
{
    private const string Sid = "ReadPasswords";

    /// <param name="delivery">The name of the delivery's component.</param>
    /// <param name="all">What the stack file says for each destination; null where the operator asks for none.</param>
    /// <param name="scope">The delivery's stack.</param>
    public static IEnumerable<PolicyStatement> For(string delivery, IEnumerable<CredentialsConfig?> all, PolicyScope scope)
    {
        foreach (var credentials in all.OfType<CredentialsConfig>())
        {
            yield return Read(credentials.PasswordParameter ?? NameOf(credentials.PasswordSecret!), scope);
            if (credentials.KmsKey is { } key)
                yield return new("DecryptPasswords", ["kms:Decrypt"], [key]);
        }

        string NameOf(string secret) => scope.NameByPulumi(DeliveryCredentials.ParameterOf(delivery, secret));
    }

    /// <summary>Lets MediaLive read the parameter of that name.</summary>
    public static PolicyStatement Read(string parameter, PolicyScope scope) =>
        new(Sid, ["ssm:GetParameter", "ssm:GetParameters"], [scope.Aws.Arn("ssm", $"parameter/{parameter.TrimStart('/')}")]);
}
