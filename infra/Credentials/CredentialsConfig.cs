using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries;

namespace MediaLive.Delivery.Credentials;

/// <summary>What a downstream system asks MediaLive for: a user name, and exactly one of the two ways to its password.</summary>
public sealed record CredentialsConfig
{
    public required string Username { get; init; }

    /// <summary>A secret configuration key that holds the password; an SSM parameter is made of it.</summary>
    public string? PasswordSecret { get; init; }

    /// <summary>Name of an SSM parameter that exists and holds the password.</summary>
    [Pattern("^[A-Za-z0-9_.\\-/]{1,1011}$", "is not the name of an SSM parameter", "use letters, digits and _ . - / only")]
    public string? PasswordParameter { get; init; }

    /// <summary>ARN of the customer-managed KMS key of the parameter. Without it the key is AWS's own.</summary>
    [KmsKeyArn]
    public string? KmsKey { get; init; }

    /// <param name="all">What the stack file says, by pipeline; null where it asks for none.</param>
    /// <param name="check">Takes what is wrong.</param>
    internal static void Check(IEnumerable<CredentialsConfig?> all, DeliveryCheck check)
    {
        var keys = new Dictionary<string, (string? KmsKey, int Pipeline)>();
        foreach (var (pipeline, credentials) in all.Index())
        {
            if (credentials is null)
                continue;
            var key = $"destinations[{pipeline}].credentials";
            if (credentials.PasswordSecret is null == credentials.PasswordParameter is null)
                check.Error(key, null, "needs exactly one of passwordSecret and passwordParameter", "write one of them");
            if (credentials.PasswordSecret is not { } secret)
                continue;
            check.Secret($"{key}.passwordSecret", secret);
            ReservedNames.CheckForParameter(check.Channel, check.Findings);
            // One parameter is made for each secret, and it has one key.
            if (!keys.TryAdd(secret, (credentials.KmsKey, pipeline)) && keys[secret].KmsKey != credentials.KmsKey)
            {
                check.Error($"{key}.kmsKey", credentials.KmsKey, $"is not what destinations[{keys[secret].Pipeline}] has for the same secret",
                    "write the same kmsKey in both");
            }
        }
    }
}
