using Rehearsal.Aws.Simulated.Limits;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Services;

internal static class SecurityGroups
{
    private static readonly string[] RuleSources = ["cidrIpv4", "cidrIpv6", "prefixListId", "referencedSecurityGroupId"];

    public static readonly ResourceModel[] All =
    [
        new("aws:ec2/securityGroup:SecurityGroup")
        {
            AutoName = new AutoName("name"),
            Defaults = new Dictionary<string, PropertyValue>
            {
                ["description"] = PropertyValue.Of("Managed by Pulumi"),
                ["revokeRulesOnDelete"] = PropertyValue.Of(false),
            },
            Id = making => $"sg-{making.Hex("id", 17)}",
            Computed = new()
            {
                { "arn", making => Arn(making) },
                { "ownerId", making => making.Account.Id },
                { "vpcId", making => making.Account.DefaultVpcId },
            },
            Replaces = ["description", "name", "namePrefix", "region", "vpcId"],
            Rules = SecurityGroupLimits.Group,
            Name = new(
                "name", "InvalidGroup.Duplicate", "a security group with that name already exists in the VPC",
                making => $"{making.Account.Id}/{making.Region}/{making.Text("vpcId")}/{making.Text("name").ToLowerInvariant()}"),
        },
        Rule("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "inbound"),
        Rule("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "outbound"),
    ];

    public static readonly FunctionModel[] Functions =
    [
        new("aws:ec2/getSecurityGroup:getSecurityGroup")
        {
            Id = making => making.Has("id") ? making.Text("id") : $"sg-{making.Hex("id", 17)}",
            Results = new()
            {
                { "arn", making => Arn(making) },
                { "description", _ => "simulated" },
                { "name", making => making.Has("name") ? making.Text("name") : making.Id },
                { "vpcId", making => making.Has("vpcId") ? making.Text("vpcId") : making.Account.DefaultVpcId },
            },
        },
    ];

    private static ResourceModel Rule(string type, string direction) => new(type)
    {
        Id = making => $"sgr-{making.Hex("id", 17)}",
        ExactlyOneOf = RuleSources,
        Computed = new()
        {
            { "arn", making => making.Arn("ec2", $"security-group-rule/{making.Id}") },
            { "securityGroupRuleId", making => making.Id },
        },
        Replaces = ["region", "securityGroupId", .. RuleSources.Select(Replacement.WhenSetOrCleared)],
        Rules = SecurityGroupLimits.RuleOfGroup,
        Memberships = [SecurityGroupLimits.RulesOf(direction)],
    };

    private static string Arn(Making making) => making.Arn("ec2", $"security-group/{making.Id}");
}
