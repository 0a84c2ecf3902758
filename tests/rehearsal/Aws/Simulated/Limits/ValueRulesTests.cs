using System.Globalization;
using Xunit;

namespace Rehearsal.Tests.Aws.Simulated.Limits;

/// <summary>What AWS refuses of single values though no API model says it.</summary>
public sealed class ValueRulesTests
{
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Group = "aws:ec2/securityGroup:SecurityGroup";
    private const string Parameter = "aws:ssm/parameter:Parameter";
    private const string Bucket = "aws:s3/bucket:Bucket";
    private const string OtherKey = "arn:aws:kms:eu-west-1:123456789012:key/0a1b";

    private readonly Simulation _aws = new();

    [Theory]
    [InlineData("ab")]
    [InlineData("Acme")]
    [InlineData("acme_live")]
    [InlineData("-acme")]
    [InlineData("acme-")]
    [InlineData("acme..live")]
    [InlineData("192.168.5.4")]
    [InlineData("xn--acme")]
    [InlineData("sthree-acme")]
    [InlineData("sthree-configurator-acme")]
    [InlineData("amzn-s3-demo-acme")]
    [InlineData("acme-s3alias")]
    [InlineData("acme--ol-s3")]
    [InlineData("acme.mrap")]
    [InlineData("acme--x-s3")]
    [InlineData("acme--table-s3")]
    [InlineData("acme-an")]
    [InlineData("acme-0123456789-0123456789-0123456789-0123456789-0123456789-01234")]
    public void Bucket_WithANameThatS3Refuses_IsRefused(string name) =>
        Assert.Equal(["bucket: InvalidBucketName: The specified bucket is not valid."], _aws.Refuse(Bucket, $$"""{"bucket":"{{name}}"}"""));

    [Theory]
    [InlineData("""{"bucket":"acme"}""")]
    [InlineData("""{"bucket":"acme.live-2"}""")]
    [InlineData("""{"bucket":"acme-123456789012-us-west-2-an","bucketNamespace":"account-regional"}""")]
    public void Bucket_WithAName_IsTaken(string inputs) => Assert.Empty(_aws.Refuse(Bucket, inputs));

    [Theory]
    [InlineData("198.051.100.010/32")]
    [InlineData("010.010.0.0/16")]
    [InlineData("3232235777/32")]
    [InlineData("0xC6.51.100.7/32")]
    [InlineData("198.51.100.7/24")]
    [InlineData("198.51.100.7")]
    [InlineData("198.51.100.0/33")]
    [InlineData("2001:db8::/32")]
    public void Rule_WithACidrThatIsNotANetworksUsualText_IsRefused(string cidr)
    {
        Assert.Equal(
            ["cidrIpv4: InvalidParameterValue: The CIDR block is malformed: it must be a network's address in its usual form, with a prefix length."],
            _aws.Refuse(Ingress, $$"""{"securityGroupId":"sg-1","ipProtocol":"tcp","fromPort":1,"toPort":1,"cidrIpv4":"{{cidr}}"}"""));
        Assert.Equal(
            ["whitelistRules[0].cidr: BadRequestException: must be an IPv4 CIDR block: a network's address in its usual form, with a prefix length"],
            _aws.Refuse("aws:medialive/inputSecurityGroup:InputSecurityGroup", $$"""{"whitelistRules":[{"cidr":"{{cidr}}"}]}"""));
        Assert.Contains(
            _aws.Refuse(Group, $$"""{"ingress":[{"protocol":"-1","fromPort":0,"toPort":0,"cidrBlocks":["{{cidr}}"]}]}"""),
            failure => failure.StartsWith("ingress[0].cidrBlocks[0]: InvalidParameterValue", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2001:db8::1/32", 1)]
    [InlineData("10.0.0.0/8", 1)]
    [InlineData("2001:0db8::/32", 0)]
    [InlineData("2001:db8::/32", 0)]
    public void Rule_WithIpv6_IsRefusedForBitsAfterThePrefix(string cidr, int refusals) => Assert.Equal(
        refusals, _aws.Refuse(Ingress, $$"""{"securityGroupId":"sg-1","ipProtocol":"-1","cidrIpv6":"{{cidr}}"}""").Count);

    [Theory]
    [InlineData("udp", "\"fromPort\":5000,", "Invalid value for portRange. Must specify both from and to ports with TCP/UDP.")]
    [InlineData("tcp", "\"fromPort\":2,\"toPort\":1,", "Invalid TCP/UDP port range: it must lie within 0 and 65535.")]
    [InlineData("tcp", "\"fromPort\":1,\"toPort\":65536,", "Invalid TCP/UDP port range: it must lie within 0 and 65535.")]
    public void Rule_WithPortsThatCantBe_IsRefused(string protocol, string ports, string message) => Assert.Equal(
        [$"fromPort: InvalidParameterValue: {message}"],
        _aws.Refuse(Ingress, $$"""{"securityGroupId":"sg-1","ipProtocol":"{{protocol}}",{{ports}}"cidrIpv4":"10.0.0.0/8"}"""));

    [Theory]
    [InlineData("description", "curling's")]
    [InlineData("description", "Übertragung")]
    [InlineData("name", "a|b")]
    public void SecurityGroup_WithTextThatEc2Refuses_IsRefused(string property, string text) => Assert.Equal(
        [property + ": InvalidParameterValue: must have up to 255 characters from this set: a-z, A-Z, 0-9, spaces, and ._-:/()#,@[]+=&;{}!$*"],
        _aws.Refuse(Group, $$"""{"{{property}}":"{{text}}"}"""));

    [Fact]
    public void SecurityGroup_NamedLikeAnId_IsRefused() =>
        Assert.Equal(["name: InvalidParameterValue: Group names cannot start with sg-."], _aws.Refuse(Group, """{"name":"sg-live"}"""));

    [Fact]
    public void RuleDescription_Over255Characters_IsRefused() => Assert.Single(_aws.Refuse(
        Ingress, $$"""{"securityGroupId":"sg-1","ipProtocol":"-1","cidrIpv4":"10.0.0.0/8","description":"{{new string('x', 256)}}"}"""));

    [Theory]
    [InlineData("/live/a b", "Only a mix of letters, numbers and the symbols .-_ are allowed, and / between levels.")]
    [InlineData("/aws/live", "Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive).")]
    [InlineData("SSM-live", "Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive).")]
    [InlineData("live/password", "Parameter name must be a fully qualified name.")]
    [InlineData("/live//password", "Parameter name: no level may be empty.")]
    [InlineData("/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16", "Parameter hierarchies are limited to a maximum depth of 15 levels.")]
    public void Parameter_WithANameThatSsmRefuses_IsRefused(string name, string message) => Assert.Equal(
        [$"name: ValidationException: {message}"], _aws.Refuse(Parameter, $$"""{"name":"{{name}}","type":"SecureString","value":"x"}"""));

    [Fact]
    public void Parameter_WithItsArnOver1011Characters_IsRefused()
    {
        const int ofArn = 45;

        Assert.Empty(RefuseName(1011 - ofArn));
        Assert.Equal(["name: ValidationException: Parameter name: with the ARN before it, it may have 1011 characters."], RefuseName(1012 - ofArn));

        IReadOnlyList<string> RefuseName(int length) => _aws.Refuse(Parameter, $$"""{"name":"{{new string('x', length)}}","type":"String","value":"x"}""");
    }

    [Theory]
    [InlineData("Standard", 4096)]
    [InlineData("Advanced", 8192)]
    public void Parameter_WithAValueOverItsTiersSize_IsRefused(string tier, int most)
    {
        Assert.Empty(RefuseValue(most));
        Assert.Equal(
            [string.Create(CultureInfo.InvariantCulture, $"value: ValidationException: {tier} tier parameters support a maximum parameter value of {most} characters.")],
            RefuseValue(most + 1));

        IReadOnlyList<string> RefuseValue(int length) =>
            _aws.Refuse(Parameter, $$"""{"name":"/live","type":"SecureString","tier":"{{tier}}","value":"{{new string('x', length)}}"}""");
    }

    [Theory]
    [InlineData(Parameter, "{\"type\":\"SecureString\",\"value\":\"x\",\"keyId\":\"" + OtherKey + "\"}", "keyId: InvalidKeyId")]
    [InlineData("aws:secretsmanager/secret:Secret", "{\"kmsKeyId\":\"" + OtherKey + "\"}", "kmsKeyId: InvalidParameterException")]
    [InlineData("aws:cloudwatch/logGroup:LogGroup", "{\"kmsKeyId\":\"" + OtherKey + "\"}", "kmsKeyId: InvalidParameterException")]
    [InlineData("aws:kms/alias:Alias", "{\"targetKeyId\":\"" + OtherKey + "\"}", "targetKeyId: ValidationException")]
    [InlineData(
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        "{\"bucket\":\"acme\",\"rules\":[{\"applyServerSideEncryptionByDefault\":{\"sseAlgorithm\":\"aws:kms\",\"kmsMasterKeyId\":\"" + OtherKey + "\"}}]}",
        "rules[0].applyServerSideEncryptionByDefault.kmsMasterKeyId: InvalidArgument")]
    public void KeyOfAnotherRegion_IsRefused(string type, string inputs, string property) => Assert.Equal(
        [$"{property}: the KMS key must be in the Region where it is used, us-west-2, not in eu-west-1"], _aws.Refuse(type, inputs));

    [Theory]
    [InlineData("arn:aws:kms:us-west-2:210987654321:key/0a1b")]
    [InlineData("0a1b2c3d-0000-0000-0000-000000000000")]
    [InlineData("alias/live")]
    public void KeyOfTheRegion_OrOneByIdOrAlias_IsTaken(string key) =>
        Assert.Empty(_aws.Refuse(Parameter, $$"""{"type":"SecureString","value":"x","keyId":"{{key}}"}"""));

    [Theory]
    [InlineData("aws:secretsmanager/secretVersion:SecretVersion", """{"secretId":"arn:aws:secretsmanager:eu-west-1:123456789012:secret:live-0a1b2c","secretString":"x"}""", "secretId: ResourceNotFoundException: Secrets Manager can't find the specified secret in us-west-2.")]
    [InlineData("aws:secretsmanager/secret:Secret", """{"name":"live secret"}""", "name: ValidationException: Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!")]
    [InlineData("aws:secretsmanager/secret:Secret", """{"recoveryWindowInDays":3}""", "recoveryWindowInDays: InvalidParameterException: RecoveryWindowInDays value must be between 7 and 30 days (inclusive), or 0 for none.")]
    [InlineData("aws:kms/alias:Alias", """{"name":"live","targetKeyId":"0a1b"}""", "name: InvalidAliasNameException: Alias must start with the prefix \"alias/\", and not with \"alias/aws/\".")]
    [InlineData("aws:iam/rolePolicyAttachment:RolePolicyAttachment", """{"role":"live","policyArn":"arn:aws:iam::210987654321:policy/live"}""", "policyArn: InvalidInput: the policy must be of this account, or one that AWS manages")]
    [InlineData("aws:iam/rolePolicyAttachment:RolePolicyAttachment", """{"role":"live","policyArn":"AmazonSSMReadOnlyAccess"}""", "policyArn: ValidationError: ARN is not valid.")]
    [InlineData("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", """{"bucket":"acme","rules":[{"id":"a","status":"Enabled"},{"id":"a","status":"Enabled"}]}""", "rules: InvalidArgument: a rule's ID must be unique and no longer than 255 characters")]
    [InlineData("aws:medialive/inputSecurityGroup:InputSecurityGroup", """{"whitelistRules":[]}""", "whitelistRules: BadRequestException: an input security group has 1 to 10 rules")]
    public void Value_ThatTheServiceRefuses_IsRefused(string type, string inputs, string failure) => Assert.Equal([failure], _aws.Refuse(type, inputs));
}
