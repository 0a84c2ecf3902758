using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Aws.Simulated;

public sealed class NetworkTests
{
    private const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    private const string Endpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";

    private readonly Simulation _aws = new();

    [Fact]
    public void SecurityGroup_Created_HasNoRulesAndIsInTheVpc()
    {
        var group = _aws.Create(SecurityGroup, """{"name":"receiver","vpcId":"vpc-0a1b"}""");

        Assert.Equal("sg-4df5f26e5f7e201b8", group.Id);
        Assert.Equal(
            """{"arn":"arn:aws:ec2:us-west-2:123456789012:security-group/sg-4df5f26e5f7e201b8","description":"Managed by Pulumi","egress":[],"ingress":[],"name":"receiver","namePrefix":"","ownerId":"123456789012","region":"us-west-2","revokeRulesOnDelete":false,"tagsAll":{},"vpcId":"vpc-0a1b"}""",
            Simulation.Json(group.Outputs));
    }

    [Fact]
    public void SecurityGroup_WithoutVpc_IsInTheDefaultOne() => Assert.Equal(
        _aws.Invoke("aws:ec2/getVpc:getVpc", """{"default":true}""").Return["id"],
        _aws.Create(SecurityGroup, """{"name":"receiver"}""").Outputs["vpcId"]);

    [Fact]
    public void SecurityGroup_Previewed_KnowsItsNameButNotItsRules() => Assert.Equal(
        """{"arn":"?","description":"Managed by Pulumi","egress":"?","ingress":"?","name":"receiver","namePrefix":"?","ownerId":"?","region":"us-west-2","revokeRulesOnDelete":false,"tagsAll":{},"vpcId":"vpc-0a1b"}""",
        Simulation.Json(_aws.Preview(SecurityGroup, """{"name":"receiver","vpcId":"vpc-0a1b"}""").Outputs));

    [Fact]
    public void SecurityGroup_Changed_IsReplacedForNameDescriptionAndVpc() => Assert.Equal(
        ["description", "name", "vpcId"],
        _aws.Diff(
            SecurityGroup,
            """{"name":"a","description":"a","vpcId":"vpc-a","tags":{"a":"a"}}""",
            """{"name":"b","description":"b","vpcId":"vpc-b","tags":{"b":"b"}}""").ForcesReplacement);

    [Theory]
    [InlineData(Ingress)]
    [InlineData(Egress)]
    public void Rule_Created_HasItsOwnId(string type)
    {
        var rule = _aws.Create(type, """{"securityGroupId":"sg-1","ipProtocol":"udp","fromPort":5000,"toPort":5000,"cidrIpv4":"198.51.100.7/32"}""");

        Assert.Equal("sgr-4df5f26e5f7e201b8", rule.Id);
        Assert.Equal(
            """{"arn":"arn:aws:ec2:us-west-2:123456789012:security-group-rule/sgr-4df5f26e5f7e201b8","cidrIpv4":"198.51.100.7/32","fromPort":5000,"ipProtocol":"udp","region":"us-west-2","securityGroupId":"sg-1","securityGroupRuleId":"sgr-4df5f26e5f7e201b8","tagsAll":{},"toPort":5000}""",
            Simulation.Json(rule.Outputs));
    }

    [Fact]
    public void Rule_OtherPortsAndSource_IsUpdatedInPlace() => Assert.Empty(
        _aws.Diff(
            Ingress,
            """{"securityGroupId":"sg-1","ipProtocol":"udp","fromPort":1,"toPort":1,"cidrIpv4":"10.0.0.0/8"}""",
            """{"securityGroupId":"sg-1","ipProtocol":"tcp","fromPort":2,"toPort":2,"cidrIpv4":"10.0.0.0/16"}""").ForcesReplacement);

    [Fact]
    public void Rule_AnotherKindOfSource_IsReplaced() => Assert.Equal(
        ["cidrIpv4", "referencedSecurityGroupId"],
        _aws.Diff(
            Egress,
            """{"securityGroupId":"sg-1","ipProtocol":"udp","fromPort":1,"toPort":1,"cidrIpv4":"10.0.0.0/8"}""",
            """{"securityGroupId":"sg-1","ipProtocol":"udp","fromPort":1,"toPort":1,"referencedSecurityGroupId":"sg-2"}""").ForcesReplacement);

    [Theory]
    [InlineData("")]
    [InlineData(""", "cidrIpv4":"10.0.0.0/8", "referencedSecurityGroupId":"sg-2" """)]
    public void Rule_WithNoneOrTwoSources_IsRefused(string sources) => Assert.Equal(
        ["cidrIpv4: exactly one of cidrIpv4, cidrIpv6, prefixListId, referencedSecurityGroupId must be given"],
        _aws.Refuse(Ingress, $$"""{"securityGroupId":"sg-1","ipProtocol":"-1"{{sources}}}"""));

    [Fact]
    public void Eip_Created_HasAnAddressForTests()
    {
        var address = _aws.Create("aws:ec2/eip:Eip", """{"domain":"vpc"}""");

        Assert.Equal("eipalloc-4df5f26e5f7e201b8", address.Id);
        Assert.Equal(
            """{"allocationId":"eipalloc-4df5f26e5f7e201b8","arn":"arn:aws:ec2:us-west-2:123456789012:elastic-ip/eipalloc-4df5f26e5f7e201b8","associationId":"","carrierIp":"","customerOwnedIp":"","domain":"vpc","instance":"","ipamPoolId":"","networkBorderGroup":"us-west-2","networkInterface":"","privateDns":"","privateIp":"","ptrRecord":"","publicDns":"ec2-198-18-33-39.us-west-2.compute.amazonaws.com","publicIp":"198.18.33.39","publicIpv4Pool":"amazon","region":"us-west-2","tagsAll":{}}""",
            Simulation.Json(address.Outputs));
    }

    [Fact]
    public void VpcEndpoint_OfTypeGateway_HasAPrefixListAndNoInterfaces()
    {
        var endpoint = _aws.Create(Endpoint, """{"vpcId":"vpc-0a1b","serviceName":"com.amazonaws.us-west-2.s3"}""").Outputs;

        Assert.Equal(PropertyValue.Of("Gateway"), endpoint["vpcEndpointType"]);
        Assert.StartsWith("pl-", ((PropertyValue.Text)endpoint["prefixListId"]!).Value, StringComparison.Ordinal);
        Assert.Equal(new PropertyValue.List([]), endpoint["networkInterfaceIds"]);
        Assert.Equal(new PropertyValue.List([]), endpoint["dnsEntries"]);
    }

    [Fact]
    public void VpcEndpoint_OfTypeInterface_HasAnInterfaceInEachSubnet()
    {
        var endpoint = _aws.Create(
            Endpoint,
            """{"vpcId":"vpc-0a1b","serviceName":"com.amazonaws.us-west-2.s3","vpcEndpointType":"Interface","subnetIds":["subnet-a","subnet-b"]}""").Outputs;

        Assert.Equal(2, ((PropertyValue.List)endpoint["networkInterfaceIds"]!).Items.Length);
        Assert.Equal(PropertyValue.Of(""), endpoint["prefixListId"]);
        Assert.Contains(".s3.us-west-2.vpce.amazonaws.com", Simulation.Json(endpoint), StringComparison.Ordinal);
    }

    [Fact]
    public void VpcEndpoint_Changed_IsReplacedForVpcServiceAndType() => Assert.Equal(
        ["serviceName", "vpcEndpointType", "vpcId"],
        _aws.Diff(
            Endpoint,
            """{"vpcId":"vpc-a","serviceName":"a","vpcEndpointType":"Gateway","privateDnsEnabled":false}""",
            """{"vpcId":"vpc-b","serviceName":"b","vpcEndpointType":"Interface","privateDnsEnabled":true}""").ForcesReplacement);

    [Fact]
    public void GetSubnets_OfAVpc_AreInItAndInDifferentZones()
    {
        var ids = (PropertyValue.List)_aws.Invoke(
            "aws:ec2/getSubnets:getSubnets", """{"filters":[{"name":"vpc-id","values":["vpc-0a1b"]}]}""").Return["ids"]!;
        var subnets = ids.Items.Select(id => _aws.Invoke("aws:ec2/getSubnet:getSubnet", $$"""{"id":"{{((PropertyValue.Text)id).Value}}"}""").Return).ToList();

        Assert.All(subnets, subnet => Assert.Equal(PropertyValue.Of("vpc-0a1b"), subnet["vpcId"]));
        Assert.Equal(["us-west-2a", "us-west-2b", "us-west-2c"], subnets.Select(subnet => ((PropertyValue.Text)subnet["availabilityZone"]!).Value));
        Assert.Equal(["usw2-az1", "usw2-az2", "usw2-az3"], subnets.Select(subnet => ((PropertyValue.Text)subnet["availabilityZoneId"]!).Value));
    }

    [Fact]
    public void GetSubnets_ByTheirIds_AreInTheVpcThatIsAskedFor() => Assert.Equal(
        """["subnet-a","subnet-b"]""",
        Simulation.Json(_aws.Invoke(
            "aws:ec2/getSubnets:getSubnets",
            """{"filters":[{"name":"vpc-id","values":["vpc-0a1b"]},{"name":"subnet-id","values":["subnet-a","subnet-b"]}]}""").Return["ids"]!));

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{"default":true}""", true)]
    [InlineData("""{"id":"vpc-0a1b"}""", false)]
    public void GetVpc_WithoutId_IsTheDefaultOne(string args, bool isDefault) =>
        Assert.Equal(PropertyValue.Of(isDefault), _aws.Invoke("aws:ec2/getVpc:getVpc", args).Return["default"]);

    [Fact]
    public void GetSecurityGroup_ById_HasThatId() =>
        Assert.Equal(PropertyValue.Of("sg-1"), _aws.Invoke("aws:ec2/getSecurityGroup:getSecurityGroup", """{"id":"sg-1"}""").Return["id"]);

    [Theory]
    [InlineData("us-west-2", "aws", "amazonaws.com", "com.amazonaws")]
    [InlineData("us-gov-west-1", "aws-us-gov", "amazonaws.com", "com.amazonaws")]
    [InlineData("cn-north-1", "aws-cn", "amazonaws.com.cn", "cn.com.amazonaws")]
    public void GetPartition_InARegion_IsThatRegions(string region, string partition, string suffix, string reverse)
    {
        var aws = new Simulation($$"""{"region":"{{region}}"}""");

        Assert.Equal(
            $$"""{"dnsSuffix":"{{suffix}}","id":"{{partition}}","partition":"{{partition}}","reverseDnsPrefix":"{{reverse}}"}""",
            Simulation.Json(aws.Invoke("aws:index/getPartition:getPartition", "{}").Return));
        Assert.Equal(PropertyValue.Of(region), aws.Invoke("aws:index/getRegion:getRegion", "{}").Return["name"]);
    }
}
