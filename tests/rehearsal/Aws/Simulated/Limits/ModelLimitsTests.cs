using Rehearsal.Aws.Simulated.Limits;
using Rehearsal.Schema;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Aws.Simulated.Limits;

/// <summary>What the API models and CloudFormation's schemas say is refused: one case for each kind of limit and each service.</summary>
public sealed class ModelLimitsTests
{
    private readonly Simulation _aws = new();

    [Theory]
    [InlineData("aws:cloudwatch/logGroup:LogGroup", "retentionInDays", "2", "InvalidParameterException: Member must satisfy enum value set: [1, 3, 5, 7, 14, 30")]
    [InlineData("aws:cloudwatch/logGroup:LogGroup", "name", "\"a b\"", "InvalidParameterException: Member must satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+")]
    [InlineData("aws:ec2/eip:Eip", "domain", "\"cloud\"", "InvalidParameterValue: Member must satisfy enum value set: [vpc, standard]")]
    [InlineData("aws:iam/role:Role", "name", "\"live role\"", "ValidationError: Member must satisfy regular expression pattern: [a-zA-Z_0-9+=,.@-]+")]
    [InlineData("aws:iam/role:Role", "name", "\"rôle\"", "ValidationError: Member must satisfy regular expression pattern: [a-zA-Z_0-9+=,.@-]+")]
    [InlineData("aws:iam/role:Role", "maxSessionDuration", "3599", "ValidationError: Member must have value greater than or equal to 3600")]
    [InlineData("aws:iam/role:Role", "path", "\"live\"", "ValidationError: Member must satisfy regular expression pattern: (\\u002F)|")]
    [InlineData("aws:kms/key:Key", "rotationPeriodInDays", "89", "ValidationException: Member must have value greater than or equal to 90")]
    [InlineData("aws:kms/key:Key", "deletionWindowInDays", "400", "ValidationException: Member must have value less than or equal to 365")]
    [InlineData("aws:cloudformation/stack:Stack", "onFailure", "\"PANIC\"", "ValidationError: Member must satisfy enum value set: [DO_NOTHING, ROLLBACK, DELETE]")]
    [InlineData("aws:mediapackage/channel:Channel", "channelId", "\"cur.ling\"", "UnprocessableEntityException: Member must satisfy regular expression pattern: [0-9a-zA-Z-_]+")]
    [InlineData("aws:mediastore/container:Container", "name", "\"live.a\"", "ValidationException: Member must satisfy regular expression pattern: [a-zA-Z_0-9-]+")]
    [InlineData("aws-native:mediapackagev2:ChannelGroup", "channelGroupName", "\"a/b\"", "ValidationException: Member must satisfy regular expression pattern: [a-zA-Z0-9_-]+")]
    [InlineData("aws:s3/bucketVersioning:BucketVersioning", "versioningConfiguration", """{"status":"On"}""", "InvalidArgument: Member must satisfy enum value set: [Enabled, Suspended, Disabled]")]
    [InlineData("aws:secretsmanager/secretVersion:SecretVersion", "versionStages", "[]", "ValidationException: Member must have length greater than or equal to 1")]
    [InlineData("aws:ssm/parameter:Parameter", "tier", "\"Premium\"", "ValidationException: Member must satisfy enum value set: [Standard, Advanced, Intelligent-Tiering]")]
    public void Value_ThatTheModelDoesNotAllow_IsRefused(string type, string property, string value, string refusal) =>
        Assert.Contains(_aws.Refuse(type, $$"""{"{{property}}":{{value}}}"""), failure =>
            failure.StartsWith(property, StringComparison.Ordinal) && failure.Contains(": " + refusal, StringComparison.Ordinal));

    [Theory]
    [InlineData("aws:iam/role:Role", "name", 64)]
    [InlineData("aws:iam/rolePolicy:RolePolicy", "name", 128)]
    [InlineData("aws:iam/role:Role", "description", 1000)]
    [InlineData("aws:mediapackage/channel:Channel", "channelId", 256)]
    [InlineData("aws-native:mediapackagev2:Channel", "channelName", 256)]
    [InlineData("aws-native:mediapackagev2:Channel", "description", 1024)]
    [InlineData("aws:mediastore/container:Container", "name", 255)]
    [InlineData("aws:secretsmanager/secret:Secret", "name", 512)]
    [InlineData("aws:secretsmanager/secretVersion:SecretVersion", "secretString", 65536)]
    [InlineData("aws:ssm/parameter:Parameter", "description", 1024)]
    public void Text_LongerThanTheModelAllows_IsRefused(string type, string property, int most)
    {
        var refusal = $"{property}: {Refusal.ValidationCode(type)}: Member must have length less than or equal to {most}";

        Assert.DoesNotContain(refusal, _aws.Refuse(type, $$"""{"{{property}}":"{{new string('x', most)}}"}"""));
        Assert.Contains(refusal, _aws.Refuse(type, $$"""{"{{property}}":"{{new string('x', most + 1)}}"}"""));
    }

    [Fact]
    public void ValueInside_ThatTheModelDoesNotAllow_IsRefusedWithThePath() => Assert.Contains(
        "rules[0].noncurrentVersionTransitions[0].storageClass: InvalidArgument: Member must satisfy enum value set: "
            + "[GLACIER, STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, DEEP_ARCHIVE, GLACIER_IR]",
        _aws.Refuse(
            "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
            """{"rules":[{"noncurrentVersionTransitions":[{"storageClass":"ATTIC"}]}]}"""));

    [Fact]
    public void MediaPackageV2Policy_OverTheModelsLength_IsRefusedAsAnObjectToo() => Assert.Contains(
        "policy: ValidationException: Member must have length less than or equal to 6144",
        _aws.Refuse("aws-native:mediapackagev2:ChannelPolicy", $$"""{"policy":{"Id":"{{new string('x', 6200)}}"} }"""));

    [Fact]
    public void Secret_ThatIsRefused_IsNotQuoted() => Assert.All(
        _aws.Refuse("aws:secretsmanager/secretVersion:SecretVersion", $$"""{"secretId":"s","secretString":"{{new string('h', 70_000)}}"}"""),
        failure => Assert.DoesNotContain("hhh", failure, StringComparison.Ordinal));

    [Fact]
    public void UnknownValue_IsNotRefused()
    {
        var inputs = PropertyValue.Map.Empty.With("channelId", PropertyValue.Unknown.Instance);

        Assert.Empty(_aws.Check("aws:mediapackage/channel:Channel", inputs).Failures);
    }

    [Fact]
    public void Function_AskedForWhatCantBe_IsRefused() => Assert.Equal(
        "ValidationError: Member must satisfy regular expression pattern: [a-zA-Z_0-9+=,.@-]+",
        Assert.Single(_aws.Invoke("aws:iam/getRole:getRole", """{"name":"a b"}""").Failures).Reason);

    [Theory]
    [InlineData("medialive", "aws:medialive/inputSecurityGroup:InputSecurityGroup", """{"whitelistRules":[{"cidr":"10.0.0.0/8"}]}""")]
    [InlineData("mediapackagev2", "aws-native:mediapackagev2:ChannelGroup", """{"channelGroupName":"live"}""")]
    [InlineData("mediastore", "aws:mediastore/container:Container", """{"name":"live"}""")]
    public void Service_InARegionWithoutIt_IsRefused(string service, string type, string inputs) => Assert.Equal(
        [$"region: could not connect to the endpoint: {service} is not in af-south-1"],
        new Simulation("""{"region":"af-south-1"}""").Refuse(type, inputs));

    [Fact]
    public void Region_ThatThereIsNot_IsRefused()
    {
        var error = Assert.Throws<Rehearsal.Providers.ProviderException>(() => new Simulation("""{"region":"us-west-3"}""").Refuse("aws:s3/bucket:Bucket", "{}"));

        Assert.Equal("Invalid AWS Region: there is none that is called us-west-3.", error.Message);
    }

    [Fact]
    public void EveryResource_HasACodeForItsErrors() => Assert.All(
        PackageSchemas.Aws.Resources.Keys.Concat(PackageSchemas.AwsNative.Resources.Keys).Where(type => !type.StartsWith("pulumi:", StringComparison.Ordinal)),
        type => Assert.NotEmpty(Refusal.ValidationCode(type)));
}
