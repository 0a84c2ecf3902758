using Rehearsal.Aws.Simulated.Limits.Policies;
using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Limits;

/// <summary>What IAM's API model does not say ("IAM and AWS STS quotas" in IAM's user guide).</summary>
internal static class IamLimits
{
    private const int MaxManagedPolicies = 10;

    public static readonly Rule[] Role =
    [
        PolicyRule.For("assumeRolePolicy", PolicyKinds.Trust),
        Arn.IsPolicyOfAccount("permissionsBoundary"),
        InlinePolicies,
    ];

    public static readonly Rule[] RolePolicy = [PolicyRule.For("policy", PolicyKinds.Inline)];

    public static readonly Rule[] RolePolicyAttachment = [Arn.IsPolicyOfAccount("policyArn")];

    public static readonly Rule[] Policy = [PolicyRule.For("policy", PolicyKinds.Managed)];

    public static readonly Membership InlineOfRole = new(
        making => $"inline policies of {making.Account.Id}/{RoleOf(making)}",
        policies => policies.Sum(InlineSize) > PolicyKinds.MaxInlineOfRole
            ? Refusal.Of(
                "policy", PolicyKinds.Inline.TooLong.Code,
                $"{PolicyKinds.Inline.TooLong.Message}: all its inline policies count together")
            : null);

    public static readonly Membership ManagedOfRole = new(
        making => $"managed policies of {making.Account.Id}/{making.Text("role")}",
        attachments => attachments.Count > MaxManagedPolicies
            ? Refusal.Of("policyArn", "LimitExceeded", $"Cannot exceed quota for PoliciesPerRole: {MaxManagedPolicies}")
            : null);

    private static IEnumerable<CheckFailure> InlinePolicies(Making making) => Inlined(making)
        .SelectMany((policy, index) => PolicyRule.Check(policy["policy"], $"inlinePolicies[{index}].policy", PolicyKinds.Inline));

    private static IEnumerable<PropertyValue.Map> Inlined(Making making) =>
        making.Items("inlinePolicies").OfType<PropertyValue.Map>();

    /// <summary>A role's inline policies are given with the role, or each as a resource that names it.</summary>
    private static string RoleOf(Making making) => making.Has("role") ? making.Text("role") : making.Text("name");

    private static int InlineSize(Making making) => making.Has("role")
        ? PolicyRule.SizeOf(making.Inputs["policy"], PolicyKinds.Inline)
        : Inlined(making).Sum(policy => PolicyRule.SizeOf(policy["policy"], PolicyKinds.Inline));
}
