using Xunit;

namespace Rehearsal.Tests.Aws.Simulated.Limits;

public sealed class TagRulesTests
{
    private const string Bucket = "aws:s3/bucket:Bucket";
    private const string Role = "aws:iam/role:Role";
    private const string Eip = "aws:ec2/eip:Eip";

    private readonly Simulation _aws = new();

    [Theory]
    [InlineData("aws:team", "live", "Tag keys starting with 'aws:' are reserved for internal use")]
    [InlineData("AWS:team", "live", "Tag keys starting with 'aws:' are reserved for internal use")]
    [InlineData("", "live", "a tag's key must have 1 to 128 characters")]
    [InlineData("team!", "live", "a tag must have letters, digits, white space and _ . : / = + - @ only")]
    [InlineData("team", "live, sport", "a tag must have letters, digits, white space and _ . : / = + - @ only")]
    public void Tag_ThatAwsRefuses_IsRefused(string key, string value, string message) =>
        Assert.Equal([$"tags[\"{key}\"]: InvalidTag: {message}"], _aws.Refuse(Bucket, $$"""{"tags":{"{{key}}":"{{value}}"} }"""));

    [Fact]
    public void Tag_LongerThanAwsTakes_IsRefused()
    {
        Assert.Empty(_aws.Refuse(Eip, Tag(128, 256)));
        Assert.Contains("128", Assert.Single(_aws.Refuse(Eip, Tag(129, 1))), StringComparison.Ordinal);
        Assert.Contains("256", Assert.Single(_aws.Refuse(Eip, Tag(1, 257))), StringComparison.Ordinal);

        static string Tag(int key, int value) => $$"""{"tags":{"{{new string('k', key)}}":"{{new string('v', value)}}"} }""";
    }

    [Fact]
    public void Tags_OfEc2_HaveAnyCharacter() => Assert.Empty(_aws.Refuse(Eip, """{"tags":{"team!":"live, sport"}}"""));

    [Fact]
    public void Tags_UnicodeLetters_AreTaken() => Assert.Empty(_aws.Refuse(Bucket, """{"tags":{"équipe":"Übertragung 1"}}"""));

    [Fact]
    public void Tags_MoreThanFifty_AreRefusedWithTheProvidersCounted()
    {
        var tags = string.Join(',', Enumerable.Range(0, 50).Select(index => $"\"tag{index}\":\"\""));

        Assert.Empty(_aws.Refuse(Bucket, $$$"""{"tags":{{{{tags}}}}}"""));
        Assert.Equal(
            ["tags: BadRequest: a resource can have no more than 50 tags, and this has 51"],
            new Simulation("""{"region":"us-west-2","defaultTags":{"tags":{"team":"live"}}}""").Refuse(Bucket, $$$"""{"tags":{{{{tags}}}}}"""));
    }

    [Fact]
    public void Tags_ThatDifferInCaseOnly_AreRefusedByIamAlone()
    {
        const string tags = """ "tags":{"team":"live","Team":"sport"} """;
        const string trust = """{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":\"*\"}]}""";

        Assert.Equal(
            ["tags: InvalidInput: Duplicate tag keys found. Please note that Tag keys are case insensitive."],
            _aws.Refuse(Role, $$"""{"assumeRolePolicy":"{{trust}}",{{tags}}}"""));
        Assert.Empty(_aws.Refuse(Bucket, $$"""{{{tags}}}"""));
    }

    [Fact]
    public void Tags_OfAwsNative_AreCheckedAsWell() => Assert.Equal(
        ["tags[\"aws:team\"]: ValidationException: Tag keys starting with 'aws:' are reserved for internal use"],
        _aws.Refuse("aws-native:mediapackagev2:ChannelGroup", """{"tags":[{"key":"aws:team","value":"live"}]}"""));
}
