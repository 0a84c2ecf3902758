using MediaLive.Delivery.Access;

namespace MediaLive.Delivery.Deliveries.Srt;

/// <summary>What MediaLive must be allowed to read the passphrases of a delivery.</summary>
internal static class PassphraseGrants
{
    /// <param name="delivery">The name of the delivery's component.</param>
    /// <param name="destinations">The delivery's.</param>
    /// <param name="scope">The delivery's stack.</param>
    public static IEnumerable<PolicyStatement> For(
        string delivery, IEnumerable<SrtDestinationConfig> destinations, PolicyScope scope)
    {
        foreach (var destination in destinations)
        {
            var secret = destination.PassphraseSecretArn
                ?? MadeSecret(SrtPassphrases.SecretOf(delivery, destination.PassphraseSecret!), scope);
            yield return new("ReadPassphrases", ["secretsmanager:GetSecretValue"], [secret]);
            if (destination.KmsKey is { } key)
                yield return new("DecryptPassphrases", ["kms:Decrypt"], [key]);
        }
    }

    /// <summary>Secrets Manager adds a hyphen and six characters to the name.</summary>
    private static string MadeSecret(string name, PolicyScope scope) =>
        scope.NameInAws(name, scope.Aws.Arn("secretsmanager", $"secret:{StandIn.NameByPulumi(name)}-{StandIn.Characters(6)}"));
}
