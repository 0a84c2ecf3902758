using Rehearsal.Aws.Simulated.Limits;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Services;

internal static class SecretsManager
{
    public static readonly ResourceModel[] All =
    [
        new("aws:secretsmanager/secret:Secret")
        {
            AutoName = new AutoName("name"),
            Defaults = new Dictionary<string, PropertyValue>
            {
                ["forceOverwriteReplicaSecret"] = PropertyValue.Of(false),
                ["recoveryWindowInDays"] = PropertyValue.Of(30),
            },
            // Secrets Manager adds six characters, so that a secret made again after its deletion is another one.
            Id = making => making.Arn("secretsmanager", $"secret:{making.Text("name")}-{MadeUp.Alphanumeric(making.SeedFor("suffix"), 6)}"),
            Computed = new()
            {
                { "arn", making => making.Id },
                { "replicas", _ => new PropertyValue.List([]) },
            },
            Replaces = ["name", "namePrefix", "region"],
            Rules = SecretsLimits.Secret,
            Name = new(
                "name", "ResourceExistsException", "The operation failed because the secret already exists.",
                making => making.Arn("secretsmanager", making.Text("name"))),
        },
        new("aws:secretsmanager/secretVersion:SecretVersion")
        {
            Id = making => $"{making.Text("secretId")}|{VersionId(making)}",
            Computed = new()
            {
                { "arn", making => making.Text("secretId") },
                { "secretArn", making => making.Text("secretId") },
                { "versionId", VersionId },
                { "versionStages", _ => PropertyValue.Of([PropertyValue.Of("AWSCURRENT")]) },
            },
            Replaces = ["region", "secretBinary", "secretId", "secretString", "secretStringWoVersion"],
            Rules = SecretsLimits.SecretVersion,
        },
    ];

    private static string VersionId(Making making) => $"terraform-{making.Hex("version", 26)}";
}
