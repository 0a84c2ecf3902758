using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Aws.Simulated;

public sealed class SecretsAndKeysTests
{
    private const string Parameter = "aws:ssm/parameter:Parameter";
    private const string SecretVersion = "aws:secretsmanager/secretVersion:SecretVersion";
    private const string Key = "aws:kms/key:Key";

    private readonly Simulation _aws = new();

    [Fact]
    public void Parameter_Created_IsEncryptedWithTheAccountsKeyAndItsValueIsSecret()
    {
        var parameter = _aws.Create(Parameter, """{"name":"/live/password","type":"SecureString","value":"hunter2"}""");

        Assert.Equal("/live/password", parameter.Id);
        Assert.Equal(["value", "valueWo"], parameter.SecretOutputs);
        Assert.Equal(
            """{"arn":"arn:aws:ssm:us-west-2:123456789012:parameter/live/password","dataType":"text","hasValueWo":false,"insecureValue":"","keyId":"alias/aws/ssm","name":"/live/password","region":"us-west-2","tagsAll":{},"tier":"Standard","type":"SecureString","value":"hunter2","version":1}""",
            Simulation.Json(parameter.Outputs));
    }

    [Theory]
    [InlineData(false, "2")]
    [InlineData(true, "\"?\"")]
    public void Parameter_WithAnotherValue_IsTheNextVersion(bool preview, string version) => Assert.Contains(
        $"\"version\":{version}",
        Simulation.Json(_aws.Update(
            Parameter, """{"name":"/p","type":"String","value":"a"}""", """{"name":"/p","type":"String","value":"b"}""", preview).Outputs),
        StringComparison.Ordinal);

    [Fact]
    public void Parameter_WithoutValue_IsRefused() => Assert.Equal(
        ["value: exactly one of value, insecureValue, valueWo must be given"], _aws.Refuse(Parameter, """{"name":"/p","type":"String"}"""));

    [Theory]
    [InlineData("Advanced", "Standard", true)]
    [InlineData("Standard", "Advanced", false)]
    public void Parameter_OfAnotherTier_IsReplacedOnTheWayDownOnly(string from, string to, bool replaced) => Assert.Equal(
        replaced ? ["tier"] : [],
        _aws.Diff(
            Parameter,
            $$"""{"name":"/p","type":"String","value":"a","tier":"{{from}}"}""",
            $$"""{"name":"/p","type":"String","value":"a","tier":"{{to}}"}""").ForcesReplacement);

    [Fact]
    public void GetParameter_AnyName_HasASecretValue()
    {
        var parameter = _aws.Invoke("aws:ssm/getParameter:getParameter", """{"name":"/live/password"}""").Return;

        Assert.IsType<PropertyValue.Secret>(parameter["value"]);
        Assert.Equal(PropertyValue.Of("arn:aws:ssm:us-west-2:123456789012:parameter/live/password"), parameter["arn"]);
    }

    [Fact]
    public void Secret_Created_HasItsArnForAnId()
    {
        var secret = _aws.Create("aws:secretsmanager/secret:Secret", """{"name":"srt"}""");

        Assert.Equal("arn:aws:secretsmanager:us-west-2:123456789012:secret:srt-CSoU56", secret.Id);
        Assert.Equal(
            """{"arn":"arn:aws:secretsmanager:us-west-2:123456789012:secret:srt-CSoU56","forceOverwriteReplicaSecret":false,"name":"srt","namePrefix":"","policy":"","recoveryWindowInDays":30,"region":"us-west-2","replicas":[],"tagsAll":{}}""",
            Simulation.Json(secret.Outputs));
    }

    [Fact]
    public void SecretVersion_Created_IsTheCurrentOneAndItsValueIsSecret()
    {
        var version = _aws.Create(SecretVersion, """{"secretId":"arn:secret","secretString":"hunter2"}""");

        Assert.Equal("arn:secret|terraform-c9a1f8bdea26e1512fc2c27520", version.Id);
        Assert.Equal(["secretBinary", "secretString", "secretStringWo"], version.SecretOutputs);
        Assert.Equal(
            """{"arn":"arn:secret","hasSecretStringWo":false,"region":"us-west-2","secretArn":"arn:secret","secretId":"arn:secret","secretString":"hunter2","versionId":"terraform-c9a1f8bdea26e1512fc2c27520","versionStages":["AWSCURRENT"]}""",
            Simulation.Json(version.Outputs));
    }

    [Fact]
    public void SecretVersion_WithAnotherValue_IsReplaced() => Assert.Equal(
        ["secretString"],
        _aws.Diff(SecretVersion, """{"secretId":"a","secretString":"x"}""", """{"secretId":"a","secretString":"y"}""").ForcesReplacement);

    [Fact]
    public void Key_Created_HasTheDefaultPolicy()
    {
        var key = _aws.Create(Key, "{}");

        Assert.Equal(PropertyValue.Of($"arn:aws:kms:us-west-2:123456789012:key/{key.Id}"), key.Outputs["arn"]);
        Assert.Contains("arn:aws:iam::123456789012:root", ((PropertyValue.Text)key.Outputs["policy"]!).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_Rotated_IsUpdatedInPlace()
    {
        Assert.Empty(_aws.Diff(Key, "{}", """{"enableKeyRotation":true}""").ForcesReplacement);
        Assert.Equal(PropertyValue.Of(365), _aws.Update(Key, "{}", """{"enableKeyRotation":true}""").Outputs["rotationPeriodInDays"]);
    }

    [Fact]
    public void Alias_WithoutName_IsMadeInAliasesNamespace() => Assert.Matches(
        "^alias/curling-[0-9a-f]{7}$", _aws.Create("aws:kms/alias:Alias", """{"targetKeyId":"k"}""").Id);

    [Fact]
    public void Alias_OfAnotherKey_PointsToIt() => Assert.Equal(
        PropertyValue.Of("arn:aws:kms:us-west-2:123456789012:key/b"),
        _aws.Update("aws:kms/alias:Alias", """{"name":"alias/a","targetKeyId":"a"}""", """{"name":"alias/a","targetKeyId":"b"}""").Outputs["targetKeyArn"]);

    [Fact]
    public void GetKey_ByAlias_IsTheKeyThatGetAliasNames() => Assert.Equal(
        _aws.Invoke("aws:kms/getAlias:getAlias", """{"name":"alias/live"}""").Return["targetKeyArn"],
        _aws.Invoke("aws:kms/getKey:getKey", """{"keyId":"alias/live"}""").Return["arn"]);

    [Fact]
    public void LogGroup_Created_IsNamedByItsName() => Assert.Equal(
        """{"arn":"arn:aws:logs:us-west-2:123456789012:log-group:ElementalMediaLive","deletionProtectionEnabled":false,"logGroupClass":"STANDARD","name":"ElementalMediaLive","namePrefix":"","region":"us-west-2","retentionInDays":0,"skipDestroy":false,"tagsAll":{}}""",
        Simulation.Json(_aws.Create("aws:cloudwatch/logGroup:LogGroup", """{"name":"ElementalMediaLive"}""").Outputs));
}
