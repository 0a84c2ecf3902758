using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Channels;

[Collection(Deployed.Serially)]
public sealed class ChannelVpcTests
{
    private const string EgressRule = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    private const string IngressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";

    [Fact]
    public async Task Vpc_OfAChannel_GetsASecurityGroupAndAnElasticIpForEachPipeline()
    {
        var deployed = await Deployed.EveryRowAsync();

        deployed.The("medialive-delivery:index:ChannelVpc", "curling");
        Json.Same(
            """{ "vpcId": "vpc-0a1b", "description": "Endpoints of a MediaLive channel.", "tags": { "team": "live" } }""",
            deployed.The(SecurityGroup, "curling-endpoints-security-group").Inputs);
        Assert.Equal(["curling-pipeline-0-elastic-ip", "curling-pipeline-1-elastic-ip"], deployed.All("aws:ec2/eip:Eip").Select(one => one.Name));
        Json.Same(
            """{ "domain": "vpc", "tags": { "team": "live" } }""", deployed.The("aws:ec2/eip:Eip", "curling-pipeline-0-elastic-ip").Inputs);
    }

    [Fact]
    public async Task Vpc_Outputs_AreInTheOrderOfThePipelines() => Json.Same(
        """
        {
          "subnetIds": ["subnet-0a1b0", "subnet-0a1b1"],
          "availabilityZones": ["us-west-2a", "us-west-2b"],
          "securityGroupIds": ["curling-endpoints-security-group-id"],
          "publicAddressAllocationIds": ["eipalloc-curling-pipeline-0-elastic-ip", "eipalloc-curling-pipeline-1-elastic-ip"]
        }
        """,
        (await Deployed.EveryRowAsync()).Outputs["channels"]!["curling"]!["vpc"]);

    [Fact]
    public async Task Vpc_OfItsOwnGroupsAndNoElasticIps_HandsOverJustThat()
    {
        var deployed = await Deployed.UpAsync(SinglePipeline("securityGroupIds: [sg-1, sg-2]", "udp://203.0.113.28:5000"));

        Assert.Empty(deployed.All("aws:ec2/eip:Eip"));
        var vpc = deployed.Outputs["channels"]!["curling"]!["vpc"]!;
        Json.Same("""["curling-endpoints-security-group-id", "sg-1", "sg-2"]""", vpc["securityGroupIds"]);
        Json.Same("[]", vpc["publicAddressAllocationIds"]);
        Assert.Equal(
            ["Logs", "LogsDescribe", "VpcCreateInterfaces", "VpcDescribe", "VpcInterfaces"],
            deployed.The("aws:iam/rolePolicy:RolePolicy", "curling-role-policy").Statements("policy").Select(statement => statement!["Sid"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Egress_OfEveryRow_IsJustWhatTheDeliveriesNeed()
    {
        var deployed = await Deployed.EveryRowAsync();

        Assert.Equal(
            [
                "tcp-443-203.0.113.55", "tcp-443-203.0.113.82", "tcp-443-anywhere", "tcp-443-s3",
                "tcp-80-203.0.113.17", "tcp-80-203.0.113.28", "tcp-80-anywhere",
                "udp-5000-203.0.113.28", "udp-5002-203.0.113.28", "udp-5004-203.0.113.28",
                "udp-5005-203.0.113.33", "udp-5007-203.0.113.33", "udp-5009-203.0.113.33", "udp-9000-203.0.113.28",
            ],
            deployed.All(EgressRule).Select(rule => rule.Name["curling-egress-".Length..]));
        Assert.Contains(deployed.Calls, call => call.Contains("com.amazonaws.us-west-2.s3", StringComparison.Ordinal));
    }

    /// <summary>No prefix list of the VPC's Region has the addresses of S3 in another one.</summary>
    [Fact]
    public async Task Egress_ToABucketInAnotherRegion_IsToAnywhere()
    {
        var deployed = await Deployed.UpAsync(Sample.SinglePipeline(Sample.S3("archive", "archive", ["s3ssl://acme/a"]))
            .Replace("class:", "vpc: { vpcId: vpc-0a1b, subnetIds: [subnet-0a1b0], elasticIps: true }, class:", StringComparison.Ordinal)
            + "buckets: { acme: { region: eu-west-1 } }");

        Assert.Equal(["curling-egress-tcp-443-anywhere"], deployed.All(EgressRule).Select(rule => rule.Name));
        Assert.DoesNotContain(deployed.Calls, call => call.Contains("getManagedPrefixList", StringComparison.Ordinal));
        Assert.DoesNotContain("gateway endpoint", deployed.Outputs["channels"]!["curling"]!["deliveries"]!["archive"]!["operator"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("udp-9000-203.0.113.28", "udp", 9000, "cidrIpv4", "203.0.113.28/32", "UDP 9000 to 203.0.113.28")]
    [InlineData("tcp-443-s3", "tcp", 443, "prefixListId", "pl-s3", "TCP 443 to s3")]
    [InlineData("tcp-443-anywhere", "tcp", 443, "cidrIpv4", "0.0.0.0/0", "TCP 443 to anywhere")]
    [InlineData("tcp-80-anywhere", "tcp", 80, "cidrIpv4", "0.0.0.0/0", "TCP 80 to anywhere")]
    public async Task Egress_OfEachKindOfTarget_IsToThatAlone(string name, string protocol, int port, string key, string target, string description) => Json.Same(
        $$"""
        {
          "securityGroupId": "curling-endpoints-security-group-id", "ipProtocol": "{{protocol}}", "fromPort": {{port}}, "toPort": {{port}},
          "{{key}}": "{{target}}", "description": "{{description}}"
        }
        """,
        (await Deployed.EveryRowAsync()).The(EgressRule, $"curling-egress-{name}").Inputs);

    [Fact]
    public async Task Egress_OfEveryRow_HasNoRuleTwice_WhichEc2Refuses()
    {
        var rules = (await Deployed.EveryRowAsync()).All(EgressRule)
            .Select(rule => string.Join(" ", rule.Inputs.Where(input => input.Key != "description").OrderBy(input => input.Key).Select(input => $"{input.Value}")))
            .ToList();

        Assert.Equal(rules.Distinct(), rules);
    }

    [Fact]
    public async Task Egress_ToAnIpv6Address_IsToThatAlone()
    {
        var rule = Assert.Single((await Deployed.UpAsync(Delivering("", Sample.Delivery("social", "rtmp", "rtmp", "", "url: 'rtmp://[2001:db8::1]/app/x'")))).All(EgressRule));

        Assert.Equal("2001:db8::1/128", rule.Inputs["cidrIpv6"]!.GetValue<string>());
        Assert.False(rule.Inputs.ContainsKey("cidrIpv4"));
    }

    /// <summary>And in, where the channel listens.</summary>
    [Fact]
    public async Task Egress_OfAdditionalOutputs_IsToThemAsWell()
    {
        const string Passphrase = "passphraseSecretArn: 'arn:aws:secretsmanager:us-west-2:123456789012:secret:srt-a1B2c3'";
        var deployed = await Deployed.UpAsync(Delivering("", Sample.Delivery(
            "feed", "srt", "srt",
            $"allowFrom: [203.0.113.50/32], additionalOutputs: [{{ name: a, destinations: [{{ url: 'srt://203.0.113.33:7001', {Passphrase} }}] }}, "
                + $"{{ name: b, destinations: [{{ listenerPort: 5000, {Passphrase} }}] }}]",
            $"url: 'srt://203.0.113.28:7000', {Passphrase}")));

        Assert.Equal(
            ["curling-egress-udp-7000-203.0.113.28", "curling-egress-udp-7001-203.0.113.33"], deployed.All(EgressRule).Select(rule => rule.Name));
        Assert.Equal(5000, Assert.Single(deployed.All(IngressRule)).Inputs["fromPort"]!.GetValue<int>());
    }

    [Fact]
    public async Task Egress_InAPreview_IsShown()
    {
        var deployed = await Deployed.PreviewAsync(SinglePipeline("elasticIps: true", "udp://203.0.113.28:5000"));

        Json.Same(
            """{ "ipProtocol": "udp", "fromPort": 5000, "toPort": 5000, "cidrIpv4": "203.0.113.28/32", "description": "UDP 5000 to 203.0.113.28" }""",
            deployed.The(EgressRule, "curling-egress-udp-5000-203.0.113.28").Inputs);
        deployed.The("aws:ec2/eip:Eip", "curling-pipeline-0-elastic-ip");
    }

    [Fact]
    public async Task Receiver_FromTheChannel_LetsItsEndpointsIn() => Json.Same(
        """
        {
          "securityGroupId": "curling-contribution-receiver-security-group-id", "ipProtocol": "udp", "fromPort": 5004, "toPort": 5004,
          "referencedSecurityGroupId": "curling-endpoints-security-group-id", "description": "UDP 5004 from curling"
        }
        """,
        (await Deployed.EveryRowAsync()).The(IngressRule, "curling-contribution-receiver-ingress-udp-5004-curling").Inputs);

    [Fact]
    public async Task Role_ThroughAVpc_AllowsJustItsSubnetsGroupsAndAddresses()
    {
        const string Arn = "arn:aws:ec2:us-west-2:123456789012";
        var statements = (await Deployed.UpAsync(SinglePipeline("elasticIps: true, securityGroupIds: [sg-1]", "udp://203.0.113.28:5000")))
            .The("aws:iam/rolePolicy:RolePolicy", "curling-role-policy").Statements("policy");

        statements.RemoveRange(0, 2);
        Json.Same(
            $$"""
            [
              {
                "Sid": "VpcCreateInterfaces", "Effect": "Allow", "Action": "ec2:CreateNetworkInterface",
                "Resource": ["{{Arn}}:network-interface/*", "{{Arn}}:security-group/curling-endpoints-security-group-id", "{{Arn}}:security-group/sg-1", "{{Arn}}:subnet/subnet-a"]
              },
              {
                "Sid": "VpcDescribe", "Effect": "Allow", "Resource": "*",
                "Action": ["ec2:DescribeAddresses", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets"]
              },
              {
                "Sid": "VpcElasticIps", "Effect": "Allow", "Action": "ec2:AssociateAddress",
                "Resource": ["{{Arn}}:elastic-ip/eipalloc-curling-pipeline-0-elastic-ip", "{{Arn}}:network-interface/*"]
              },
              {
                "Sid": "VpcInterfaces", "Effect": "Allow", "Action": ["ec2:CreateNetworkInterfacePermission", "ec2:DeleteNetworkInterface"],
                "Resource": "{{Arn}}:network-interface/*"
              }
            ]
            """,
            statements);
    }

    [Theory]
    [InlineData("vpcId: vpc-1, subnetIds: [subnet-xa, subnet-ya]",
        "[0] (curling): 'subnet-xa' is not a subnet of vpc-1 in this account and Region; use one of that VPC, or correct vpcId.",
        "[1] (curling): 'subnet-ya' is not a subnet of vpc-1 in this account and Region; use one of that VPC, or correct vpcId.")]
    [InlineData("vpcId: vpc-0a1b, subnetIds: [subnet-xa, subnet-ya]",
        "[1] (curling): 'subnet-ya' is in us-west-2a, as that of the other pipeline is; use one in another Availability Zone.")]
    public async Task Subnets_OfAnotherVpcOrOneZone_AreRefusedBeforeAnythingIsRegistered(string vpc, params string[] errors)
    {
        var feed = Sample.Udp("feed", ["udp://203.0.113.28:5000", "udp://203.0.113.33:5000"]);
        var (error, deployed) = await Deployed.RefusedAsync(
            $"channels: [{{ name: curling, class: STANDARD, vpc: {{ {vpc} }}, deliveries: [{feed}] }}]");

        Assert.Equal(
            errors.Select(error => $"channels[0].vpc.subnetIds{error}").Prepend($"The stack file has {errors.Length} mistake(s), and nothing was registered:"),
            error.Split('\n'));
        Assert.Empty(deployed.Registrations);
    }

    [Fact]
    public async Task Subnets_RoleAndUrl_AllWrong_AreToldAtOnce()
    {
        var (error, _) = await Deployed.RefusedAsync($$"""
            channels:
              - { name: curling, class: SINGLE_PIPELINE, role: 'arn:aws:iam::210987654321:role/live', deliveries: [{{Sample.Udp("feed", ["udp://203.0.113.28"])}}, {{Sample.Udp("second", ["udp://203.0.113.28:5000"])}}] }
              - { name: hockey, class: SINGLE_PIPELINE, role: live, vpc: { vpcId: vpc-1, subnetIds: [subnet-xa] }, deliveries: [{{Sample.Udp("feed", ["udp://203.0.113.28:6000"])}}] }
              - { name: skating, class: SINGLE_PIPELINE, vpc: { vpcId: vpc-1, subnetIds: [] }, deliveries: [{{Sample.Udp("feed", ["udp://203.0.113.28:7000"])}}] }
            """);

        Assert.Equal(
            [
                "The stack file has 5 mistake(s), and nothing was registered",
                "channels[0].deliveries[0].destinations[0].url (curling/feed)",
                "channels[1].role (hockey)",
                "channels[2].vpc.subnetIds (skating)",
                "channels[0].role (curling)",
                "channels[1].vpc.subnetIds[0] (hockey)",
            ],
            error.Split('\n').Select(line => line.Split(": ")[0].TrimEnd(':')));
    }

    private static string SinglePipeline(string vpc, string url) => Delivering(vpc, Sample.Udp("feed", [url]));

    private static string Delivering(string vpc, string delivery) =>
        $"channels: [{{ name: curling, class: SINGLE_PIPELINE, vpc: {{ vpcId: vpc-0a1b, subnetIds: [subnet-a]{(vpc.Length > 0 ? ", " : "")}{vpc} }}, "
        + $"deliveries: [{delivery}] }}]";
}
