using System.Text.RegularExpressions;
using Rehearsal.Aws.Simulated.Limits.Policies;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Limits;

/// <summary>What the API models of Secrets Manager, KMS and CloudWatch Logs do not say.</summary>
internal static partial class SecretsLimits
{
    public static readonly Rule[] Secret =
    [
        // CreateSecret in the API reference: ASCII letters, digits and /_+=.@-
        making => making.Inputs["name"] is PropertyValue.Text name && !SecretName().IsMatch(name.Value)
            ? [Refusal.Of(
                "name", "ValidationException",
                "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!")]
            : [],
        making => making.Inputs["recoveryWindowInDays"] is PropertyValue.Number { Value: not (0 or (>= 7 and <= 30)) }
            ? [Refusal.Of(
                "recoveryWindowInDays", "InvalidParameterException",
                "RecoveryWindowInDays value must be between 7 and 30 days (inclusive), or 0 for none.")]
            : [],
        PolicyRule.For("policy", PolicyKinds.Secret),
        Arn.IsKeyOfRegion("kmsKeyId", "InvalidParameterException"),
    ];

    public static readonly Rule[] SecretVersion =
    [
        making => Arn.Parse(making.Inputs["secretId"]) is { } arn
            && (arn.Service != "secretsmanager" || arn.Region != making.Region)
            ? [Refusal.Of(
                "secretId", "ResourceNotFoundException", $"Secrets Manager can't find the specified secret in {making.Region}.")]
            : [],
    ];

    public static readonly Rule[] Key = [PolicyRule.For("policy", PolicyKinds.Key)];

    public static readonly Rule[] KeyAlias =
    [
        // CreateAlias in the API reference.
        making => making.Inputs["name"] is PropertyValue.Text { Value: var name }
            && (!name.StartsWith("alias/", StringComparison.Ordinal) || name == "alias/"
                || name.StartsWith("alias/aws/", StringComparison.Ordinal))
            ? [Refusal.Of(
                "name", "InvalidAliasNameException", "Alias must start with the prefix \"alias/\", and not with \"alias/aws/\".")]
            : [],
        Arn.IsKeyOfRegion("targetKeyId", "ValidationException"),
    ];

    public static readonly Rule[] LogGroup = [Arn.IsKeyOfRegion("kmsKeyId", "InvalidParameterException")];

    [GeneratedRegex(@"\A[a-zA-Z0-9/_+=.@!-]*\z")]
    private static partial Regex SecretName();
}
