using Rehearsal.Providers;
using Rehearsal.Schema;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Aws.Simulated;

/// <summary>What holds for every type.</summary>
public sealed class SimulatedAwsTests
{
    private const string Bucket = "aws:s3/bucket:Bucket";
    private const string Role = "aws:iam/role:Role";

    private readonly Simulation _aws = new();

    public static TheoryData<string> ResourceTypes =>
        [.. PackageSchemas.Aws.Resources.Keys.Concat(PackageSchemas.AwsNative.Resources.Keys).Where(type => !type.StartsWith("pulumi:", StringComparison.Ordinal))];

    public static TheoryData<string> Functions =>
        [.. PackageSchemas.Aws.Functions.Keys, .. PackageSchemas.AwsNative.Functions.Keys];

    [Theory]
    [MemberData(nameof(ResourceTypes))]
    public void EveryResourceType_OfTheSchema_IsKnownAndRefusesWhatItHasNot(string type)
    {
        var failures = _aws.Refuse(type, """{"noSuchThing":1}""");

        Assert.Contains($"noSuchThing: {type} has no input 'noSuchThing'", failures);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void EveryFunction_OfTheSchema_IsKnownAndRefusesWhatItHasNot(string token)
    {
        var failure = Assert.Single(_aws.Invoke(token, """{"noSuchThing":1}""").Failures, failure => failure.Property == "noSuchThing");

        Assert.Equal($"{token} has no input 'noSuchThing'", failure.Reason);
    }

    [Fact]
    public void UnknownType_IsAnErrorThatNamesTheNearest()
    {
        var error = Assert.Throws<ProviderException>(() => _aws.Refuse("aws:s3/buckett:Bucket", "{}"));

        Assert.Equal(
            "The simulated AWS has no resource type 'aws:s3/buckett:Bucket'; did you mean 'aws:s3/bucket:Bucket'?",
            error.Message);
    }

    [Theory]
    [InlineData("""{"forcDestroy":true}""", "forcDestroy: aws:s3/bucket:Bucket has no input 'forcDestroy'; did you mean 'forceDestroy'?")]
    [InlineData("""{"forceDestroy":"yes"}""", "forceDestroy: must be true or false, not a string")]
    [InlineData("""{"tags":{"team":1}}""", "tags[\"team\"]: must be a string, not a number")]
    [InlineData("""{"corsRules":[{"allowedMethods":["PUT"],"allowedOrigins":["*"],"maxAgeSeconds":1.5}]}""", "corsRules[0].maxAgeSeconds: must be an integer, not a number")]
    [InlineData("""{"corsRules":[{"allowedMethods":["PUT"]}]}""", "corsRules[0].allowedOrigins: s3:BucketCorsRule requires 'allowedOrigins'")]
    public void WrongInput_IsRefusedWithItsPath(string inputs, string failure) => Assert.Equal([failure], _aws.Refuse(Bucket, inputs));

    [Fact]
    public void MissingInput_IsRefused() =>
        Assert.Equal(["assumeRolePolicy: aws:iam/role:Role requires 'assumeRolePolicy'"], _aws.Refuse(Role, "{}"));

    [Fact]
    public void Secret_OfTheWrongType_IsNotQuoted() => Assert.All(
        _aws.Refuse("aws:ssm/parameter:Parameter", """{"type":"SecureString","value":["hunter2"]}"""),
        failure => Assert.DoesNotContain("hunter2", failure, StringComparison.Ordinal));

    [Fact]
    public void UnknownInput_IsAcceptedAndStaysUnknown()
    {
        var inputs = _aws.Check(Bucket, PropertyValue.Map.Empty.With("tags", PropertyValue.Unknown.Instance)).Inputs;

        Assert.Equal(PropertyValue.Unknown.Instance, inputs["tags"]);
        Assert.Equal(PropertyValue.Unknown.Instance, inputs["tagsAll"]);
    }

    [Fact]
    public void AbsentName_IsMadeFromTheLogicalNameAndSevenHexDigits() =>
        Assert.Matches("^curling-[0-9a-f]{7}$", ((PropertyValue.Text)_aws.Prepare(Role, """{"assumeRolePolicy":"{\"Statement\":[]}"}""")["name"]!).Value);

    [Fact]
    public void AutomaticName_OfAnExistingResource_IsKept()
    {
        var old = Simulation.Map("""{"bucket":"curling-0123456"}""");

        Assert.Equal(PropertyValue.Of("curling-0123456"), _aws.Check(Bucket, PropertyValue.Map.Empty, old).Inputs["bucket"]);
    }

    [Fact]
    public void AutomaticName_OfAResourceWithANewLogicalName_IsKept()
    {
        var old = Simulation.Map("""{"bucket":"skating-0123456"}""");

        Assert.Equal(PropertyValue.Of("skating-0123456"), _aws.Check(Bucket, PropertyValue.Map.Empty, old).Inputs["bucket"]);
    }

    [Fact]
    public void ChosenName_ThatIsTakenAway_GivesWayToAnAutomaticOne()
    {
        var old = Simulation.Map("""{"bucket":"acme"}""");

        Assert.Matches("^curling-[0-9a-f]{7}$", ((PropertyValue.Text)_aws.Check(Bucket, PropertyValue.Map.Empty, old).Inputs["bucket"]!).Value);
    }

    [Fact]
    public void Region_OfAResource_WinsOverTheProviders()
    {
        var group = _aws.Create("aws:ec2/securityGroup:SecurityGroup", """{"name":"receiver","region":"eu-west-1"}""");

        Assert.StartsWith("arn:aws:ec2:eu-west-1:123456789012:security-group/sg-", ((PropertyValue.Text)group.Outputs["arn"]!).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void ProviderWithoutRegion_IsAnErrorThatSaysWhatToSet()
    {
        var error = Assert.Throws<ProviderException>(() => new Simulation("{}").Refuse(Bucket, "{}"));

        Assert.Equal(
            "The aws provider has no Region: set aws:region in the stack's configuration.", error.Message);
    }

    [Theory]
    [InlineData("""{"region":"us-west-2","defaultTags":"{\"tags\":{\"team\":\"live\",\"stage\":\"dev\"}}"}""")]
    [InlineData("""{"region":"us-west-2","defaultTags":{"tags":{"team":"live","stage":"dev"}}}""")]
    public void DefaultTags_OfTheProvider_AreInAllTagsOnly(string provider)
    {
        var inputs = new Simulation(provider).Prepare(Bucket, """{"bucket":"acme","tags":{"team":"sport"}}""");

        Assert.Equal(
            """{"bucket":"acme","forceDestroy":false,"region":"us-west-2","tags":{"team":"sport"},"tagsAll":{"stage":"dev","team":"sport"}}""",
            Simulation.Json(inputs));
    }

    [Fact]
    public void AllowedAccount_OfTheProvider_IsTheAccount()
    {
        var aws = new Simulation("""{"region":"us-west-2","allowedAccountIds":["210987654321"]}""");

        Assert.Equal(PropertyValue.Of("210987654321"), aws.Invoke("aws:index/getCallerIdentity:getCallerIdentity", "{}").Return["accountId"]);
    }

    [Fact]
    public void UnchangedInputs_DifferInNothing() => Assert.Equivalent(DiffResult.None, _aws.Diff(Bucket, """{"bucket":"aaa"}""", """{"bucket":"aaa"}"""));

    [Fact]
    public void ExistingResource_IsReadByItsId()
    {
        var role = _aws.Read(Role, "live");

        Assert.Equal(PropertyValue.Of("live"), role.Outputs["name"]);
        Assert.Equal(PropertyValue.Of("arn:aws:iam::123456789012:role/live"), role.Outputs["arn"]);
    }
}
