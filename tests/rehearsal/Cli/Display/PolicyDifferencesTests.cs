using Rehearsal.Cli.Display;
using Rehearsal.Tests.Support;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Cli.Display;

/// <summary>What a reviewer reads of a policy that changed.</summary>
public sealed class PolicyDifferencesTests
{
    private const string Read = """{"Sid":"Read","Effect":"Allow","Action":["s3:GetObject","s3:ListBucket"],"Resource":"arn:a"}""";
    private const string Write = """{"Sid":"Write","Effect":"Allow","Action":"s3:PutObject","Resource":["arn:a","arn:b"]}""";
    private const string Nameless = """{"Effect":"Deny","Action":"s3:*","Resource":"arn:c"}""";

    [Fact]
    public void Between_StatementAddedInFront_IsThatStatementAlone() => Assert.Equal(
        ["""+ p.Statement[Write]: { Action: "s3:PutObject", Effect: "Allow", Resource: ["arn:a", "arn:b"] }"""],
        Told(Document(Read, Nameless), Document(Write, Read, Nameless)));

    [Fact]
    public void Between_NamelessStatementRemoved_IsNamedByWhatItSays() => Assert.Equal(
        ["""- p.Statement[Deny s3:* on arn:c]: { Action: "s3:*", Effect: "Deny", Resource: "arn:c" }"""],
        Told(Document(Nameless, Read), Document(Read)));

    [Fact]
    public void Between_StatementMoved_IsAnotherOrderAlone() => Assert.Equal(
        ["""~ p.Statement: ["Read", "Write", "Deny s3:* on arn:c"] => ["Write", "Deny s3:* on arn:c", "Read"]"""],
        Told(Document(Read, Write, Nameless), Document(Write, Nameless, Read)));

    [Theory]
    [InlineData("\"s3:PutObject\"", "[\"s3:PutObject\",\"s3:PutObjectAcl\"]", "+ p.Statement[Write].Action: \"s3:PutObjectAcl\"")]
    [InlineData("\"s3:PutObject\"", "\"s3:*\"", "~ p.Statement[Write].Action: \"s3:PutObject\" => \"s3:*\"")]
    [InlineData("\"arn:a\",", "", "- p.Statement[Write].Resource: \"arn:a\"")]
    [InlineData("\"Allow\"", "\"Deny\"", "~ p.Statement[Write].Effect: \"Allow\" => \"Deny\"")]
    [InlineData("}", ",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":true}}}", "+ p.Statement[Write].Condition.Bool.aws:SecureTransport: \"true\"")]
    public void Between_StatementChangedAndMoved_IsThatChangeAlone(string part, string replacement, string expected) => Assert.Equal(
        [expected], Told(Document(Write, Read), Document(Read, Write.Replace(part, replacement, StringComparison.Ordinal))));

    [Fact]
    public void Between_SeveralValuesChanged_IsALineEach() => Assert.Equal(
        ["- p.Statement[Write].Resource: \"arn:b\"", "+ p.Statement[Write].Resource: \"arn:c\"", "+ p.Statement[Write].Resource: \"arn:d\""],
        Told(Document(Write), Document(Write.Replace("\"arn:b\"", "\"arn:c\",\"arn:d\"", StringComparison.Ordinal))));

    [Fact]
    public void Between_OtherMemberChanged_IsTold() => Assert.Equal(
        ["~ p.Version: \"2012-10-17\" => \"2008-10-17\""],
        Told(Document(Read), Document(Read).Replace("2012", "2008", StringComparison.Ordinal)));

    [Fact]
    public void Between_ValuesInAnotherOrder_IsOneLineOfTheWhole() =>
        Assert.StartsWith("~ p: ", Assert.Single(Told(
            Document(Write), Document(Write.Replace("\"arn:a\",\"arn:b\"", "\"arn:b\",\"arn:a\"", StringComparison.Ordinal)))));

    [Fact]
    public void Between_PoliciesThatAreObjects_AreComparedLikeTexts()
    {
        static PropertyValue Policy(string action) => Plain.Value(new
        {
            Statement = new[] { new { Sid = "Write", Effect = "Allow", Action = new[] { action } } },
        });

        Assert.Equal(["~ p.Statement[Write].Action: \"a\" => \"b\""], Told(Policy("a"), Policy("b")));
    }

    [Fact]
    public void Between_ObjectsWithUnknownOrSecretParts_AreNoPolicies()
    {
        static PropertyValue Policy(PropertyValue arn) => Plain.Value(new
        {
            Statement = new[] { new { Sid = "Write", Effect = "Allow", Resource = arn } },
        });

        Assert.Equal(["~ p.Statement[0].Resource: \"arn:a\" => [unknown]"], Told(Policy(PropertyValue.Of("arn:a")), Policy(Plain.Unknown)));
        Assert.Equal(["~ p.Statement[0].Resource: [secret] => [secret]"], Told(Policy(Plain.Secret("a")), Policy(Plain.Secret("b"))));
    }

    private static string Document(params string[] statements) =>
        $$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}""";

    private static string[] Told(string old, string @new) => Told(PropertyValue.Of(old), PropertyValue.Of(@new));

    /// <summary>As lines of the preview.</summary>
    private static string[] Told(PropertyValue old, PropertyValue @new) =>
        [.. ChangeLines.Of(Plain.Map(new { p = old }), Plain.Map(new { p = @new }), new PropertyText(showSecrets: false))
            .Select(line => line.ToString().Trim())];
}
