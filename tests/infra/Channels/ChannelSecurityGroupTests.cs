using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Channels;

/// <summary>MediaLive user guide, Channel security groups: one where a channel outside a VPC listens, and none anywhere else.</summary>
[Collection(Deployed.Serially)]
public sealed class ChannelSecurityGroupTests
{
    private const string Group = "aws:medialive/inputSecurityGroup:InputSecurityGroup";
    private const string IngressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Vpc = "vpc: { vpcId: vpc-0a1b, subnetIds: [subnet-0a1b0] }";

    [Fact]
    public async Task Channel_ThatListens_GetsOneGroupForAllCallers()
    {
        var yaml = Stack("", Listener("feed", 5000, "203.0.113.50/32, anywhere"), Listener("second", 5001, "203.0.113.50/32, 203.0.113.64/28"));
        var deployed = await Deployed.UpAsync(yaml);

        Json.Same(
            """{ "whitelistRules": [{ "cidr": "203.0.113.50/32" }, { "cidr": "0.0.0.0/0" }, { "cidr": "203.0.113.64/28" }], "tags": {} }""",
            deployed.The(Group, "curling-channel-security-group").Inputs);
        Json.Same("""["curling-channel-security-group-id"]""", deployed.Outputs["channels"]!["curling"]!["channelSecurityGroups"]);
        Assert.Contains("medialive-delivery:index:ChannelSecurityGroup curling", deployed.Finished);
        Assert.Single((await Deployed.PreviewAsync(yaml)).All(Group));
    }

    [Fact]
    public async Task Channel_ThatCalls_GetsNone()
    {
        var deployed = await Deployed.UpAsync(Stack("", Sample.Delivery("feed", "srt", "srt", "", "url: 'srt://203.0.113.28:7000', passphraseSecret: passphrase")));

        Assert.Empty(deployed.All(Group));
        Assert.Null(deployed.Outputs["channels"]!["curling"]!["channelSecurityGroups"]);
    }

    /// <summary>
    /// MediaLive user guide, Validation rules for listener mode: with VPC delivery no channel security group is required, and the
    /// network must let the callers in; Rules and constraints: none can be used there.
    /// </summary>
    [Fact]
    public async Task Channel_ThatListensInAVpc_LetsItsCallersInToItsEndpoints()
    {
        var deployed = await Deployed.UpAsync(Stack(Vpc, Listener("feed", 5000, "203.0.113.50/32")));

        Assert.Empty(deployed.All(Group));
        Assert.Null(deployed.Outputs["channels"]!["curling"]!["channelSecurityGroups"]);
        Json.Same(
            """
            {
              "securityGroupId": "curling-endpoints-security-group-id", "ipProtocol": "udp", "fromPort": 5000, "toPort": 5000,
              "cidrIpv4": "203.0.113.50/32", "description": "UDP 5000 from 203.0.113.50/32"
            }
            """,
            deployed.The(IngressRule, "curling-ingress-udp-5000-203.0.113.50/32").Inputs);
    }

    private static string Listener(string name, int port, string sources) =>
        Sample.Delivery(name, "srt", "srt", $"allowFrom: [{sources}]", $"listenerPort: {port}, passphraseSecret: passphrase");

    private static string Stack(string channel, params string[] deliveries) => $$"""
        channels: [{ name: curling, class: SINGLE_PIPELINE, {{(channel.Length > 0 ? $"{channel}, " : "")}}deliveries: [{{string.Join(", ", deliveries)}}] }]
        passphrase: hunter2hunter2
        """;
}
