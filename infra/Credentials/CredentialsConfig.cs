using System.Text;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries;

namespace MediaLive.Delivery.Credentials;

/// <summary>What a downstream system asks MediaLive for: a user name, and exactly one of the two ways to its password.</summary>
internal sealed record CredentialsConfig
{
    public required string Username { get; init; }

    /// <summary>A secret configuration key that holds the password; an SSM parameter is made of it.</summary>
    public string? PasswordSecret { get; init; }

    /// <summary>Name of an SSM parameter that exists and holds the password.</summary>
    [ParameterName]
    public string? PasswordParameter { get; init; }

    /// <summary>ARN of the customer-managed KMS key of the parameter. Without it the key is AWS's own.</summary>
    [KmsKeyArn]
    public string? KmsKey { get; init; }

    /// <param name="all">
    /// What the stack file says for each destination, with the destination's key; null where it asks for none.
    /// </param>
    /// <param name="check">Takes what is wrong.</param>
    internal static void Check(IEnumerable<(string Destination, CredentialsConfig? Credentials)> all, DeliveryCheck check)
    {
        var keys = new OneKeyRule(check);
        foreach (var (destination, credentials) in all)
        {
            if (credentials is null)
                continue;
            var key = $"{destination}.credentials";
            if (credentials.PasswordSecret is null == credentials.PasswordParameter is null)
                check.Error(key, null, "needs exactly one of passwordSecret and passwordParameter", "write one of them");
            check.Key($"{key}.kmsKey", credentials.KmsKey);
            if (credentials.PasswordParameter is { } parameter)
                CheckLength($"{key}.passwordParameter", parameter, check);
            if (credentials.PasswordSecret is not { } secret)
                continue;
            CheckValue($"{key}.passwordSecret", secret, check);
            ReservedNames.CheckForParameter(check.Channel, check.Findings);
            keys.Check($"{key}.kmsKey", secret, credentials.KmsKey, destination);
        }
    }

    /// <summary>
    /// SSM's limit includes the part of the parameter's ARN that stands before the name (API model of SSM:
    /// <c>PutParameterRequest.Name</c>).
    /// </summary>
    private static void CheckLength(string key, string parameter, DeliveryCheck check)
    {
        var longest = 1011 - $"arn:aws:ssm:{check.Region}:123456789012:parameter/".Length;
        if (parameter.Length > longest && !check.IsTold(key))
        {
            check.Error(key, null, $"has {parameter.Length} characters, and SSM takes {longest} in {check.Region}",
                "use a parameter with a shorter name");
        }
    }

    /// <summary>What a standard parameter takes (API model of SSM: <c>PutParameterRequest.Value</c>).</summary>
    private static void CheckValue(string key, string secret, DeliveryCheck check)
    {
        if (check.Secret(key, secret) is not { } value)
            return;
        if (Encoding.UTF8.GetByteCount(value) is > 4096 and var size)
            check.Error(key, secret, $"holds {size} bytes, and an SSM parameter takes 4096", "set a shorter password");
        if (value.IndexOf("{{", StringComparison.Ordinal) is >= 0 and var start
            && value.IndexOf("}}", start, StringComparison.Ordinal) > 0)
        {
            check.Error(key, secret, "holds {{ … }}, which SSM takes for a reference to another parameter and refuses",
                "set another password");
        }
    }
}

/// <summary>A text that SSM takes for the name of a parameter (API model of SSM: <c>PutParameterRequest.Name</c>).</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ParameterNameAttribute() : PatternAttribute(
    "^(?!/?([Aa][Ww][Ss]|[Ss][Ss][Mm]))([A-Za-z0-9_.-]+|(/[A-Za-z0-9_.-]+){1,15})$",
    "is not a name that SSM takes for a parameter",
    "write letters, digits and _ . - in at most 15 levels such as /live/akamai/password, and no aws or ssm in front");
