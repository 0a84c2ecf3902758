using Rehearsal.Aws.Simulated.Limits;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Services;

internal static class Iam
{
    /// <summary>When everything in the simulated account was made.</summary>
    private const string Created = "2026-01-01T00:00:00Z";

    public static readonly ResourceModel[] All =
    [
        ResourceModel.NamedBy("aws:iam/role:Role", "name") with
        {
            AutoName = new AutoName("name", MaxLength: 64),
            Defaults = new Dictionary<string, PropertyValue>
            {
                ["forceDetachPolicies"] = PropertyValue.Of(false),
                ["maxSessionDuration"] = PropertyValue.Of(3600),
                ["path"] = PropertyValue.Of("/"),
            },
            Computed = new()
            {
                { "arn", making => making.GlobalArn("iam", $"role{making.Text("path")}{making.Id}") },
                { "createDate", _ => Created },
                { "uniqueId", making => $"AROA{MadeUp.Base32(making.SeedFor("unique-id"), 17)}" },
            },
            Replaces = ["name", "namePrefix", "path"],
            Rules = IamLimits.Role,
            Name = new("name", "EntityAlreadyExists", "Role with that name already exists.", making => Named(making, making.Id)),
            Memberships = [IamLimits.InlineOfRole],
            // API_DeleteRole: its inline policies must be deleted before.
            DeleteConflict = "DeleteConflict: Cannot delete entity, must delete policies first.",
        },
        new("aws:iam/rolePolicy:RolePolicy")
        {
            AutoName = new AutoName("name"),
            Id = making => $"{making.Text("role")}:{making.Text("name")}",
            Replaces = ["name", "namePrefix", "role"],
            Rules = IamLimits.RolePolicy,
            Memberships = [IamLimits.InlineOfRole],
        },
        new("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
        {
            Id = making => $"{making.Text("role")}/{making.Text("policyArn")}",
            Replaces = ["policyArn", "role"],
            // The attachment is its role and policy: deleting the old one afterwards would delete the new one.
            DeleteBeforeReplace = true,
            Rules = IamLimits.RolePolicyAttachment,
            Memberships = [IamLimits.ManagedOfRole],
        },
        new("aws:iam/policy:Policy")
        {
            AutoName = new AutoName("name"),
            Defaults = new Dictionary<string, PropertyValue> { ["path"] = PropertyValue.Of("/") },
            Id = making => making.GlobalArn("iam", $"policy{making.Text("path")}{making.Text("name")}"),
            Computed = new()
            {
                { "arn", making => making.Id },
                { "policyId", making => $"ANPA{MadeUp.Base32(making.SeedFor("policy-id"), 17)}" },
            },
            Replaces = ["description", "name", "namePrefix", "path"],
            Rules = IamLimits.Policy,
            Name = new("name", "EntityAlreadyExists", "A policy with that name already exists.", making => Named(making, making.Text("name"))),
        },
    ];

    public static readonly FunctionModel[] Functions =
    [
        new("aws:iam/getRole:getRole")
        {
            Id = making => making.Text("name"),
            Results = new()
            {
                { "arn", making => making.GlobalArn("iam", $"role/{making.Id}") },
                { "assumeRolePolicy", TrustOfAccount },
                { "createDate", _ => Created },
                { "maxSessionDuration", _ => 3600 },
                { "path", _ => "/" },
                { "uniqueId", making => $"AROA{MadeUp.Base32(making.SeedFor("unique-id"), 17)}" },
            },
        },
    ];

    /// <summary>Names of IAM differ by more than case.</summary>
    private static string Named(Making making, string name) => $"{making.Account.Id}/{name.ToLowerInvariant()}";

    private static string TrustOfAccount(Making making) =>
        $$"""
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"{{making.GlobalArn("iam", "root")}}"},"Action":"sts:AssumeRole"}]}
        """;
}
