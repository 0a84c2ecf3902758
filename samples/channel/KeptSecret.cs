using MediaLive.Delivery.Contract;
using Pulumi;
using Pulumi.Aws.SecretsManager;

namespace MediaLive.Channel.Sample;

/// <summary>
/// A secret of the contract, kept in Secrets Manager, from where CloudFormation fetches it: so it is not in the template ("Get a
/// secret or secret value from Secrets Manager" in CloudFormation's user guide).
/// </summary>
internal static class KeptSecret
{
    /// <summary>
    /// What is in the template in its place. It names the version, so that a new value changes the template; the old version goes
    /// when the channel has the new one.
    /// </summary>
    /// <param name="agreed">The secret. One of another channel is not kept.</param>
    /// <param name="channel">Name of the channel that this stack makes.</param>
    /// <param name="region">Where the channel belongs, and the secret with it.</param>
    public static Output<string> Reference(AgreedSecret agreed, string channel, Output<string> region)
    {
        if (agreed.Place.Channel != channel)
            return Output.Create("");

        var secret = new Secret(agreed.Place.Name, new SecretArgs { Region = region });
        var version = new SecretVersion(agreed.Place.Name, new SecretVersionArgs
        {
            Region = region,
            SecretId = secret.Id,
            SecretString = agreed.Value,
        });
        return Output.Format($"{{{{resolve:secretsmanager:{secret.Arn}:SecretString:::{version.VersionId}}}}}");
    }
}
