using System.Globalization;
using System.Net;
using System.Text.Json;
using MediaLive.Agreements.Previews;
using MediaLive.Agreements.Wording;

namespace MediaLive.Agreements.Dangers;

/// <summary>Ports that anyone will reach, and could not before.</summary>
internal static class OpenPorts
{
    /// <summary>Two blocks of one bit are everybody as well.</summary>
    private const int WidestPrefix = 1;

    /// <summary>How the inputs of a resource say who reaches what, by its type.</summary>
    private static readonly Dictionary<string, Func<ResourceState, IEnumerable<(string Source, string Ports)>>> Ways = new()
    {
        ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] = state =>
            Sources(state.Inputs, "cidrIpv4", "cidrIpv6").Select(source => (source, Ports(state.Inputs))),
        ["aws:ec2/securityGroupRule:SecurityGroupRule"] = state => state.Input("type")?.ToString() == "ingress"
            ? Sources(state.Inputs, "cidrBlocks", "ipv6CidrBlocks").Select(source => (source, Ports(state.Inputs)))
            : [],
        ["aws:ec2/securityGroup:SecurityGroup"] = state =>
            from rule in Items(state.Input("ingress"))
            from source in Sources(rule, "cidrBlocks", "ipv6CidrBlocks")
            select (source, Ports(rule)),
        ["aws:medialive/inputSecurityGroup:InputSecurityGroup"] = state =>
            from rule in Items(state.Input("whitelistRules"))
            from source in Sources(rule, "cidr")
            select (source, "the channel's inputs and listeners"),
    };

    public static IEnumerable<Danger> Of(PreviewStep step) =>
        from way in Open(step, step.New).Except(Open(step, step.Old))
        select new Danger(DangerKind.OpenPort, $"{step.Named()} opens **{way.Ports} to anyone** ({SafeText.Code(way.Source)}).");

    private static IEnumerable<(string Source, string Ports)> Open(PreviewStep step, ResourceState? state) =>
        state is null || !Ways.TryGetValue(step.Type, out var ways) ? [] : ways(state).Where(way => IsAnyone(way.Source));

    private static bool IsAnyone(string source) =>
        IPNetwork.TryParse(source, out var block) && block.PrefixLength <= WidestPrefix;

    private static IEnumerable<string> Sources(JsonElement? rule, params string[] members) =>
        from member in members
        from value in Items(rule?.Member(member))
        where value.ValueKind == JsonValueKind.String
        select value.GetString();

    private static IEnumerable<JsonElement> Items(JsonElement? value) => value switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } items => items.EnumerateArray(),
        { } only => [only],
    };

    /// <summary>AWS's -1 is all protocols, and then all ports.</summary>
    private static string Ports(JsonElement? rule)
    {
        var protocol = Protocol(rule) ?? "-1";
        if (protocol is "-1" or "all")
            return "all ports";
        var (from, to) = (Port(rule, "fromPort"), Port(rule, "toPort"));
        return $"{SafeText.Prose(protocol.ToUpperInvariant())} {(from == to ? from : $"{from} to {to}")}";
    }

    /// <summary>A rule of its own calls it an IP protocol, a rule within a group a protocol.</summary>
    private static string? Protocol(JsonElement? rule) => rule.Members()
        .Where(member => member.Name.EndsWith("protocol", StringComparison.OrdinalIgnoreCase))
        .Select(member => member.Value.ToString())
        .FirstOrDefault();

    private static string Port(JsonElement? rule, string member) =>
        rule?.Member(member) is { ValueKind: JsonValueKind.Number } port
            ? port.GetDouble().ToString(CultureInfo.InvariantCulture)
            : ValueText.Of(rule?.Member(member));
}
