using MediaLive.Delivery.Access;

namespace MediaLive.Delivery.Credentials;

/// <summary>What MediaLive must be allowed to read the secrets of a delivery.</summary>
internal static class SecretGrants
{
    /// <param name="delivery">The name of the delivery's component.</param>
    /// <param name="sources">One for each destination that has a secret.</param>
    /// <param name="scope">The delivery's stack.</param>
    public static IEnumerable<PolicyStatement> For(string delivery, IEnumerable<SecretSource> sources, PolicyScope scope)
    {
        foreach (var source in sources)
        {
            var secret = source.Arn ?? MadeSecret(source.NameIn(delivery), scope);
            yield return new($"Read{source.Capitalized}s", ["secretsmanager:GetSecretValue"], [secret]);
            if (source.KmsKey is { } key)
                yield return new($"Decrypt{source.Capitalized}s", ["kms:Decrypt"], [key]);
        }
    }

    /// <summary>Secrets Manager adds a hyphen and six characters to the name.</summary>
    private static string MadeSecret(string name, PolicyScope scope) =>
        scope.NameInAws(name, scope.Aws.Arn("secretsmanager", $"secret:{StandIn.NameByPulumi(name)}-{StandIn.Characters(6)}"));
}
