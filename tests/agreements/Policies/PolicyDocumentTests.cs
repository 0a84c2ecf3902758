using Policies;

namespace MediaLive.Agreements.Tests.Policies;

/// <summary>Forms that the IAM User Guide's grammar of the policy language allows.</summary>
public sealed class PolicyDocumentTests
{
    [Theory]
    [InlineData("""{ "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }""")]
    [InlineData("""{ "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["*"] }] }""")]
    public void Parse_OneStatementOrAList_ReadsAlike(string text)
    {
        var statement = Assert.Single(PolicyDocument.TryParse(text)!.Statements);

        Assert.Equal(["s3:GetObject"], statement[new StatementPart("Action")]);
        Assert.Equal("Allow s3:GetObject on *", statement.Summary);
    }

    [Fact]
    public void Parse_PrincipalsOfSeveralKinds_AreOneSet()
    {
        const string text = """
            { "Statement": { "Effect": "Deny", "Principal": { "AWS": ["123456789012", "*"], "Service": "s3.amazonaws.com" },
              "NotAction": "s3:*", "NotResource": "arn:aws:s3:::a", "Condition": { "Bool": { "aws:SecureTransport": false } } } }
            """;

        var statement = PolicyDocument.TryParse(text)!.Statements[0];

        Assert.Equal(["*", "AWS: 123456789012", "Service: s3.amazonaws.com"], statement[new StatementPart("Principal")]);
        Assert.Equal(["false"], statement[new StatementPart("Condition", "Bool", "aws:SecureTransport")]);
        Assert.Equal("Deny all but s3:* on all but arn:aws:s3:::a", statement.Summary);
        Assert.True(statement.Denies);
    }

    [Fact]
    public void Summary_OfATrustPolicysStatement_NamesNoResource()
    {
        const string text = """
            { "Statement": { "Effect": "Allow", "Principal": { "Service": "a.amazonaws.com" }, "Action": "sts:AssumeRole" } }
            """;

        Assert.Equal("Allow sts:AssumeRole", PolicyDocument.TryParse(text)!.Statements[0].Summary);
    }

    [Theory]
    [InlineData("")]
    [InlineData("arn:aws:s3:::a")]
    [InlineData("{")]
    [InlineData("""{ "Version": "2012-10-17" }""")]
    [InlineData("""{ "Statement": "none" }""")]
    [InlineData("""{ "Statement": [{ "Action": "s3:GetObject" }] }""")]
    public void Parse_OtherTexts_AreNoDocuments(string text) => Assert.Null(PolicyDocument.TryParse(text));
}
