using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Limits;

/// <summary>The parts of an ARN that say where a resource is and whose.</summary>
internal sealed record Arn(string Partition, string Service, string Region, string AccountId, string Resource)
{
    public static Arn? Parse(PropertyValue? value) =>
        value is PropertyValue.Text text
        && text.Value.Split(':', 6) is ["arn", var partition, var service, var region, var account, var resource]
            ? new Arn(partition, service, region, account, resource)
            : null;

    /// <summary>
    /// A KMS key given by its ARN is one of the Region where it is used: a key of another Region can't be, one of another account
    /// can ("Using KMS keys in AWS services" in KMS's developer guide). Ids and aliases say no Region.
    /// </summary>
    public static Rule IsKeyOfRegion(string property, string code) =>
        making => CheckKey(making, making.Inputs[property], property, code);

    public static IEnumerable<CheckFailure> CheckKey(Making making, PropertyValue? value, string path, string code)
    {
        if (Parse(value) is not { } arn)
            yield break;
        if (arn.Service != "kms")
            yield return Refusal.Of(path, code, "the ARN is not that of a KMS key");
        else if (arn.Region != making.Region || arn.Partition != making.Partition)
        {
            yield return Refusal.Of(
                path, code, $"the KMS key must be in the Region where it is used, {making.Region}, not in {arn.Region}");
        }
    }

    /// <summary>A role that a service is handed must be of the caller's account (iam:PassRole in IAM's user guide).</summary>
    public static Rule IsRoleOfAccount(string property) => making => Parse(making.Inputs[property]) switch
    {
        null => [],
        { Service: "iam" } arn when arn.Resource.StartsWith("role/", StringComparison.Ordinal) =>
            arn.AccountId == making.Account.Id
                ? []
                : [Refusal.Of(property, "AccessDeniedException", "Cross-account pass role is not allowed.")],
        _ => [Refusal.Of(property, "BadRequestException", "the ARN is not that of a role")],
    };

    /// <summary>A policy is of the role's account, or one of AWS's own.</summary>
    public static Rule IsPolicyOfAccount(string property) => making => Parse(making.Inputs[property]) switch
    {
        null when making.Inputs[property] is PropertyValue.Text { Value.Length: > 0 } =>
            [Refusal.Of(property, "ValidationError", "ARN is not valid.")],
        { } arn when arn.Partition != making.Partition => [Refusal.Of(property, "ValidationError", "ARN is not valid.")],
        { Service: "iam", AccountId: "aws" } or null => [],
        { Service: "iam", AccountId: var account } when account == making.Account.Id => [],
        _ => [Refusal.Of(property, "InvalidInput", "the policy must be of this account, or one that AWS manages")],
    };
}
