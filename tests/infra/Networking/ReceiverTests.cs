using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Networking;

[Collection(Deployed.Serially)]
public sealed class ReceiverTests
{
    private const string Rule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";

    [Fact]
    public async Task Receiver_InAVpc_GetsASecurityGroup()
    {
        var deployed = await UpAsync("vpcId: vpc-0a1b, allowFrom: [198.51.100.7/32]", "tags: { team: live }");

        deployed.The("medialive-delivery:index:Receiver", "curling-feed-receiver");
        Json.Same(
            """{ "vpcId": "vpc-0a1b", "description": "Receives the output of a MediaLive channel.", "tags": { "team": "live" } }""",
            deployed.The(SecurityGroup, "curling-feed-receiver-security-group").Inputs);
        Json.Same(
            """
            {
              "securityGroupId": "curling-feed-receiver-security-group-id", "ipProtocol": "udp", "fromPort": 5000, "toPort": 5000,
              "cidrIpv4": "198.51.100.7/32", "description": "UDP 5000 from 198.51.100.7/32"
            }
            """,
            deployed.The(Rule, "curling-feed-receiver-ingress-udp-5000-198.51.100.7/32").Inputs);
        Assert.DoesNotContain(deployed.Calls, call => call.Contains("getVpc", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Receiver_InTheDefaultVpc_LooksItUp()
    {
        var deployed = await UpAsync("vpcId: default, allowFrom: [198.51.100.7/32]");

        Assert.Contains("""aws:ec2/getVpc:getVpc {"default":true}""", deployed.Calls);
        Assert.Equal("vpc-default", deployed.The(SecurityGroup, "curling-feed-receiver-security-group").Inputs["vpcId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Receiver_WithASecurityGroup_AddsRulesToIt()
    {
        var deployed = await UpAsync("securityGroupId: sg-0a1b, allowFrom: [198.51.100.7/32]");

        Assert.Empty(deployed.All(SecurityGroup));
        Assert.Equal("sg-0a1b", Assert.Single(deployed.All(Rule)).Inputs["securityGroupId"]!.GetValue<string>());
    }

    [Fact]
    public async Task Receiver_TwoDeliveriesToOneSecurityGroup_ShareTheirRules()
    {
        const string Receiver = "receiver: { securityGroupId: sg-0a1b, allowFrom: [198.51.100.7/32] }";
        var deployed = await Deployed.UpAsync(Sample.Standard(
            Sample.Udp("one", ["udp://203.0.113.28:5000", "udp://203.0.113.33:5000"], Receiver),
            Sample.Udp("two", ["udp://203.0.113.29:5000", "udp://203.0.113.34:5001"], Receiver)));

        Assert.Equal(
            ["sg-0a1b-ingress-udp-5000-198.51.100.7/32", "sg-0a1b-ingress-udp-5001-198.51.100.7/32"],
            deployed.All(Rule).Select(rule => rule.Name));
    }

    [Fact]
    public async Task Receiver_WithoutFec_OpensEachPortOnceForEachSource()
    {
        var deployed = await Deployed.UpAsync(Sample.Standard(Sample.Udp(
            "feed", ["udp://203.0.113.28:5000", "udp://203.0.113.33:5000"], "receiver: { vpcId: default, allowFrom: [198.51.100.7/32, '2001:db8::/32', 198.51.100.7/32] }")));

        Assert.Equal(
            ["curling-feed-receiver-ingress-udp-5000-198.51.100.7/32", "curling-feed-receiver-ingress-udp-5000-2001:db8::/32"],
            deployed.All(Rule).Select(rule => rule.Name));
    }

    [Fact]
    public async Task Receiver_WithFec_OpensThePortsOfColumnsAndRowsAsWell()
    {
        var deployed = await Deployed.UpAsync(Sample.Standard(Sample.Udp(
            "feed",
            ["rtp://203.0.113.28:5000", "rtp://203.0.113.33:5005"],
            "fec: { columnDepth: 5, rowLength: 5 }, receiver: { vpcId: default, allowFrom: [198.51.100.7/32] }")));

        Assert.Equal([5000, 5002, 5004, 5005, 5007, 5009], deployed.All(Rule).Select(rule => rule.Inputs["fromPort"]!.GetValue<int>()));
        Assert.All(deployed.All(Rule), rule => Assert.Equal(rule.Inputs["fromPort"]!.GetValue<int>(), rule.Inputs["toPort"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Receiver_FromAnIpv6Block_SaysSo()
    {
        var rule = (await UpAsync("securityGroupId: sg-0a1b, allowFrom: ['2001:db8::/32']")).The(Rule, "sg-0a1b-ingress-udp-5000-2001:db8::/32");

        Json.Same(
            """
            {
              "securityGroupId": "sg-0a1b", "ipProtocol": "udp", "fromPort": 5000, "toPort": 5000,
              "cidrIpv6": "2001:db8::/32", "description": "UDP 5000 from 2001:db8::/32"
            }
            """,
            rule.Inputs);
    }

    [Fact]
    public async Task Receiver_FromAnywhere_IsOpenToBothFamilies()
    {
        var rules = (await UpAsync("securityGroupId: sg-0a1b, allowFrom: [anywhere]")).All(Rule).ToList();

        Assert.Equal(["0.0.0.0/0", null], rules.Select(rule => rule.Inputs["cidrIpv4"]?.GetValue<string>()));
        Assert.Equal([null, "::/0"], rules.Select(rule => rule.Inputs["cidrIpv6"]?.GetValue<string>()));
    }

    /// <summary>
    /// DescribeChannel does not say which of its addresses is which pipeline's: each port is open to both.
    /// </summary>
    [Fact]
    public async Task Receiver_FromAChannelWithEgressAddresses_IsOpenToEachOfThem()
    {
        var yaml = Sample.Standard(Sample.Udp(
            "feed", ["udp://203.0.113.28:5000", "udp://203.0.113.33:5001"],
            "receiver: { vpcId: vpc-0a1b, allowFrom: [channel, 198.51.100.8/32] }"))
            .Replace("class:", "egressAddresses: [198.51.100.7, 198.51.100.8], class:", StringComparison.Ordinal);

        var deployed = await Deployed.UpAsync(yaml);

        Assert.Equal(
            [
                "curling-feed-receiver-ingress-udp-5000-198.51.100.7/32", "curling-feed-receiver-ingress-udp-5000-198.51.100.8/32",
                "curling-feed-receiver-ingress-udp-5001-198.51.100.7/32", "curling-feed-receiver-ingress-udp-5001-198.51.100.8/32",
            ],
            deployed.All(Rule).Select(rule => rule.Name));
        Json.Same(
            """
            {
              "securityGroupId": "curling-feed-receiver-security-group-id", "ipProtocol": "udp", "fromPort": 5000, "toPort": 5000,
              "cidrIpv4": "198.51.100.7/32", "description": "UDP 5000 from 198.51.100.7/32"
            }
            """,
            deployed.The(Rule, "curling-feed-receiver-ingress-udp-5000-198.51.100.7/32").Inputs);
        Json.Same(
            """{ "accountId": "123456789012", "publicAddresses": ["198.51.100.7", "198.51.100.8"] }""",
            deployed.Outputs["channels"]!["curling"]!["sender"]);
        var previewed = await Deployed.PreviewAsync(yaml);
        Assert.Equal(deployed.Registrations.Select(one => one.ToString()), previewed.Registrations.Select(one => one.ToString()));
    }

    [Fact]
    public async Task Receiver_OfAnOperator_IsToldTheEgressAddresses()
    {
        var yaml = Sample.SinglePipeline(Sample.Udp("feed", ["udp://203.0.113.28:5000"]));
        var (before, after) = (await Deployed.UpAsync(yaml), await Deployed.UpAsync(
            yaml.Replace("class:", "egressAddresses: [198.51.100.7], class:", StringComparison.Ordinal)));

        Assert.Equal("Let the channel in at these ports, from the addresses that we tell you when the channel is created.", Step(before));
        Assert.Equal("Let the channel in at these ports, from the addresses above.", Step(after));

        static string Step(Deployed deployed) =>
            (string)deployed.Outputs["channels"]!["curling"]!["deliveries"]!["feed"]!["operator"]!["steps"]![0]!["text"]!;
    }

    [Fact]
    public async Task Receiver_InAPreview_HasItsRules()
    {
        var deployed = await Deployed.PreviewAsync(Sample.SinglePipeline(
            Sample.Udp("feed", ["udp://203.0.113.28:5000"], "receiver: { vpcId: default, allowFrom: [198.51.100.7/32] }")));

        Json.Same(
            """{ "ipProtocol": "udp", "fromPort": 5000, "toPort": 5000, "cidrIpv4": "198.51.100.7/32", "description": "UDP 5000 from 198.51.100.7/32" }""",
            Assert.Single(deployed.All(Rule)).Inputs);
    }

    private static Task<Deployed> UpAsync(string receiver, string more = "") =>
        Deployed.UpAsync(Sample.SinglePipeline(Sample.Udp("feed", ["udp://203.0.113.28:5000"], $"receiver: {{ {receiver} }}")) + more);
}
