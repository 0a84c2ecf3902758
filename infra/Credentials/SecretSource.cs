using System.Globalization;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries;

namespace MediaLive.Delivery.Credentials;

/// <summary>A secret that MediaLive reads from Secrets Manager. Exactly one of key and ARN is given.</summary>
/// <param name="Word">What it is, such as <c>passphrase</c>.</param>
/// <param name="Key">The secret configuration key that holds it; a secret is made of it.</param>
/// <param name="Arn">Of a secret that exists.</param>
/// <param name="KmsKey">ARN of the customer-managed KMS key that encrypts the secret; null for AWS's own.</param>
internal sealed record SecretSource(string Word, string? Key, string? Arn, string? KmsKey)
{
    /// <summary>The word at the beginning of a sentence or of a statement's name.</summary>
    public string Capitalized => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Word);

    /// <summary>The logical name of the secret that is made.</summary>
    /// <param name="delivery">The name of the delivery's component.</param>
    public string NameIn(string delivery) => $"{delivery}-{Word}-{Key!.Replace(':', '-')}";

    /// <summary>MediaLive asks for the secret in the Region of the channel.</summary>
    /// <param name="key">The delivery's key that says the ARN.</param>
    /// <param name="check">Takes what is wrong.</param>
    public void CheckRegion(string key, DeliveryCheck check)
    {
        if (Arn is not null && !check.IsTold(key) && Arn.Split(':')[3] is var region && region != check.Region)
        {
            check.Error(key, Arn, $"is a secret in {region}, and the channel will be in {check.Region}",
                $"use a secret in {check.Region}, such as a replica of this one");
        }
    }
}

/// <summary>
/// A text that is the whole ARN of a secret in Secrets Manager, with the hyphen and the six characters that Secrets Manager
/// adds to the name (its API reference: CreateSecret, Name): a role's policy matches no other.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretArnAttribute() : PatternAttribute(
    "^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[A-Za-z0-9/_+=.@!-]{1,512}-[A-Za-z0-9]{6}$",
    "is not the whole ARN of a secret in Secrets Manager",
    "copy it from there, with its last six characters: "
    + "arn:aws:secretsmanager:<region>:<account>:secret:<name>-<six characters>");
