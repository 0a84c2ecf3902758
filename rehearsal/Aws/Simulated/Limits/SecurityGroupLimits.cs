using System.Net.Sockets;
using System.Text.RegularExpressions;
using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Limits;

/// <summary>What EC2's API model says of security groups in words only (CreateSecurityGroup, SecurityGroupRule).</summary>
internal static partial class SecurityGroupLimits
{
    private const int MaxText = 255;

    /// <summary>"Amazon VPC quotas": 60 each way, IPv4 and IPv6 counted apart, unless the quota is raised.</summary>
    private const int MaxRules = 60;

    private static readonly string[] Sources = ["cidrIpv4", "cidrIpv6", "prefixListId", "referencedSecurityGroupId"];

    public static readonly Rule[] Group =
    [
        making => CheckText(making, "name"),
        making => CheckText(making, "description"),
        making => making.Text("name").StartsWith("sg-", StringComparison.OrdinalIgnoreCase)
            ? [Refusal.Of("name", "InvalidParameterValue", "Group names cannot start with sg-.")]
            : [],
        making => InlineRules(making, "ingress").Concat(InlineRules(making, "egress")),
    ];

    public static readonly Rule[] RuleOfGroup =
    [
        making => CheckText(making, "description"),
        making => CheckCidr(making.Inputs["cidrIpv4"], "cidrIpv4", AddressFamily.InterNetwork),
        making => CheckCidr(making.Inputs["cidrIpv6"], "cidrIpv6", AddressFamily.InterNetworkV6),
        making => Ports(making.Inputs, making.Inputs["ipProtocol"], ""),
    ];

    public static Membership RulesOf(string direction) => new(
        making => $"{direction} rules of {making.Text("securityGroupId")}",
        rules =>
        {
            var last = rules.Last();
            if (rules.SkipLast(1).Any(rule => Permission(rule).SequenceEqual(Permission(last))))
                return Refusal.Of("securityGroupId", "InvalidPermission.Duplicate", "the specified rule already exists");
            var ipv6 = last.Has("cidrIpv6");
            return rules.Count(rule => rule.Has("cidrIpv6") == ipv6) > MaxRules
                ? Refusal.Of(
                    "securityGroupId", "RulesPerSecurityGroupLimitExceeded",
                    "The maximum number of rules per security group has been reached.")
                : null;
        });

    /// <summary>What makes two rules the same: a description does not.</summary>
    private static IEnumerable<PropertyValue?> Permission(Making rule) =>
        Sources.Append("fromPort").Append("toPort").Append("ipProtocol").Select(name => rule.Inputs[name]);

    private static IEnumerable<CheckFailure> CheckText(Making making, string property)
    {
        if (making.Inputs[property] is not PropertyValue.Text { Value: var text })
            yield break;
        if (text.Length > MaxText || !Allowed().IsMatch(text))
        {
            yield return Refusal.Of(
                property, "InvalidParameterValue",
                $"must have up to {MaxText} characters from this set: a-z, A-Z, 0-9, spaces, and ._-:/()#,@[]+=&;{{}}!$*");
        }
    }

    private static IEnumerable<CheckFailure> CheckCidr(PropertyValue? cidr, string path, AddressFamily family) =>
        Cidr.IsNetwork(cidr, family)
            ? []
            : [Refusal.Of(
                path, "InvalidParameterValue",
                "The CIDR block is malformed: it must be a network's address in its usual form, with a prefix length.")];

    private static IEnumerable<CheckFailure> InlineRules(Making making, string direction) => making.Items(direction)
        .OfType<PropertyValue.Map>()
        .SelectMany((rule, index) =>
            Cidrs(rule["cidrBlocks"], $"{direction}[{index}].cidrBlocks", AddressFamily.InterNetwork)
                .Concat(Cidrs(rule["ipv6CidrBlocks"], $"{direction}[{index}].ipv6CidrBlocks", AddressFamily.InterNetworkV6))
                .Concat(Ports(rule, rule["protocol"], $"{direction}[{index}].")));

    private static IEnumerable<CheckFailure> Cidrs(PropertyValue? cidrs, string path, AddressFamily family) =>
        cidrs is PropertyValue.List list
            ? list.Items.SelectMany((cidr, index) => CheckCidr(cidr, $"{path}[{index}]", family))
            : [];

    private static IEnumerable<CheckFailure> Ports(PropertyValue.Map rule, PropertyValue? protocol, string path)
    {
        if (protocol is not PropertyValue.Text { Value: "tcp" or "udp" or "6" or "17" })
            yield break;
        if (rule["fromPort"] is null or PropertyValue.Null || rule["toPort"] is null or PropertyValue.Null)
        {
            yield return Refusal.Of(
                $"{path}fromPort", "InvalidParameterValue",
                "Invalid value for portRange. Must specify both from and to ports with TCP/UDP.");
        }

        if (rule["fromPort"] is PropertyValue.Number { Value: var from }
            && rule["toPort"] is PropertyValue.Number { Value: var to }
            && (from < 0 || to > 65_535 || from > to))
        {
            yield return Refusal.Of(
                $"{path}fromPort", "InvalidParameterValue", "Invalid TCP/UDP port range: it must lie within 0 and 65535.");
        }
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9 ._\-:/()#,@\[\]+=&;{}!$*]*\z")]
    private static partial Regex Allowed();
}
