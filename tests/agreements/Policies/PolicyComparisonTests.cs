using Policies;

namespace MediaLive.Agreements.Tests.Policies;

public sealed class PolicyComparisonTests
{
    private const string Write = """
            { "Sid": "Write", "Effect": "Allow", "Action": "s3:PutObject",
              "Resource": "arn:aws:s3:::a/*" }
            """;

    [Fact]
    public void Between_StatementsInAnotherOrder_NothingChanged()
    {
        const string list = """{ "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": "*" }""";
        const string same = """{ "Resource": ["*"], "Action": ["s3:getobject", "s3:ListBucket"], "Effect": "Allow" }""";

        var comparison = Between([Write, list], [same, Write]);

        Assert.Empty(comparison.Changed);
        Assert.Equal(["Allow s3:GetObject, s3:ListBucket on *", "Write"], comparison.Statements.Select(pair => pair.Name));
        Assert.False(comparison.Widens);
    }

    [Fact]
    public void Between_ChangedInside_TellsEachSetsValues()
    {
        var pair = Changed(Write, """
            { "Sid": "Write", "Effect": "Allow", "Action": ["s3:PutObject", "s3:PutObjectAcl"], "Resource": "arn:aws:s3:::b/*",
              "Condition": { "StringEquals": { "aws:SourceAccount": "123456789012" } } }
            """);

        Assert.Equal(("Write", StatementChange.Changed, true), (pair.Name, pair.Change, pair.Widens));
        Assert.Equal(
            [
                "Action: +s3:PutObjectAcl - (1 kept) widens",
                "Condition.StringEquals.aws:SourceAccount: +123456789012 - (0 kept)",
                "Resource: +arn:aws:s3:::b/* -arn:aws:s3:::a/* (0 kept) widens",
            ],
            pair.Changes.Select(InWords));
    }

    [Fact]
    public void Between_WithoutSids_PairsWhatIsMostAlike()
    {
        const string read = """
            { "Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket", "s3:GetObjectTagging"],
              "Resource": "arn:aws:s3:::a/*" }
            """;
        const string write = """
            { "Effect": "Allow", "Action": ["s3:PutObject", "s3:DeleteObject"],
              "Resource": "arn:aws:s3:::a/*" }
            """;
        const string moreRead = """
            { "Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket", "s3:GetObjectTagging"],
              "Resource": "arn:aws:s3:::b/*" }
            """;

        var comparison = Between([write, read], [moreRead, write]);

        var changed = Assert.Single(comparison.Changed);
        Assert.StartsWith("Allow s3:GetObject, ", changed.Name, StringComparison.Ordinal);
        var change = Assert.Single(changed.Changes);
        Assert.Equal("Resource: +arn:aws:s3:::b/* -arn:aws:s3:::a/* (0 kept) widens", InWords(change));
    }

    [Fact]
    public void Between_NothingAlike_OneWentAndAnotherCame()
    {
        const string other = """
            { "Sid": "Log", "Effect": "Allow", "Action": "logs:PutLogEvents",
              "Resource": "arn:aws:logs:::x" }
            """;

        var comparison = Between([Write], [other]);

        Assert.Equal(
            [("Log", StatementChange.Added, true), ("Write", StatementChange.Removed, false)],
            comparison.Changed.Select(pair => (pair.Name, pair.Change, pair.Widens)));
    }

    [Fact]
    public void Between_AnotherSidOfTheSameStatement_IsARename()
    {
        var pair = Changed(Write, Write.Replace("Write", "WriteArchive", StringComparison.Ordinal));

        Assert.Equal(("Write", false), (pair.Name, pair.Widens));
        Assert.Equal("Sid: +WriteArchive -Write (0 kept)", Assert.Single(pair.Changes.Select(InWords)));
    }

    [Fact]
    public void Between_SameSidTwice_NamesThemApart() => Assert.Equal(
        ["Write", "Write (2)"], Between([Write, Write], [Write, Write]).Statements.Select(pair => pair.Name));

    [Fact]
    public void Between_NoDocumentBefore_EachStatementIsAdded()
    {
        var comparison = PolicyComparison.Between(null, PolicyDocument.TryParse(Document(Write)));

        Assert.Equal(StatementChange.Added, Assert.Single(comparison.Changed).Change);
        Assert.True(comparison.Widens);
        Assert.Equal(("Version", null, "\"2012-10-17\""), Assert.Single(comparison.Members));
    }

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }""",
        """{ "Effect": "Allow", "Action": "s3:PutObject", "Resource": "*" }""", false)]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:Put*", "Resource": "*" }""",
        """{ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }""", true)]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:Put?b*", "Resource": "*" }""",
        """{ "Effect": "Allow", "Action": "s3:put*b*", "Resource": "*" }""", true)]
    [InlineData(
        """{ "Effect": "Allow", "Action": "a:b", "Resource": "x/*" }""",
        """{ "Effect": "Allow", "Action": "a:b", "Resource": "X/y" }""", true)]
    [InlineData(
        """{ "Effect": "Allow", "NotAction": ["a:b", "a:c"], "Resource": "*" }""",
        """{ "Effect": "Allow", "NotAction": "a:b", "Resource": "*" }""", true)]
    [InlineData(
        """{ "Effect": "Allow", "NotAction": "a:b", "Resource": "*" }""",
        """{ "Effect": "Allow", "NotAction": "a:*", "Resource": "*" }""", false)]
    [InlineData(
        """{ "Effect": "Allow", "Action": "a:b", "Principal": { "AWS": "1" } }""",
        """{ "Effect": "Allow", "Action": "a:b", "Principal": "*" }""", true)]
    [InlineData(
        """{ "Effect": "Allow", "Action": "a:b", "Principal": "*" }""",
        """{ "Effect": "Allow", "Action": "a:b", "Principal": { "AWS": "*" } }""", false)]
    [InlineData(
        """{ "Effect": "Allow", "Action": "a:b", "Condition": { "StringEquals": { "k": "1" } } }""",
        """{ "Effect": "Allow", "Action": "a:b" }""", true)]
    [InlineData(
        """{ "Effect": "Allow", "Action": "a:b", "Condition": { "StringEquals": { "k": "1*" } } }""",
        """{ "Effect": "Allow", "Action": "a:b", "Condition": { "StringEquals": { "k": "12" } } }""", true)]
    [InlineData(
        """{ "Effect": "Allow", "Action": "a:b", "Condition": { "StringLike": { "k": "1*" } } }""",
        """{ "Effect": "Allow", "Action": "a:b", "Condition": { "StringLike": { "k": "12" } } }""", false)]
    [InlineData(
        """{ "Effect": "Allow", "Action": "a:b", "Condition": { "NotIpAddress": { "k": ["1", "2"] } } }""",
        """{ "Effect": "Allow", "Action": "a:b", "Condition": { "NotIpAddress": { "k": "1" } } }""", true)]
    [InlineData(
        """{ "Effect": "Deny", "Action": ["a:b", "a:c"], "Resource": "*" }""",
        """{ "Effect": "Deny", "Action": "a:b", "Resource": "*" }""", true)]
    [InlineData(
        """{ "Effect": "Deny", "Action": "a:b", "Resource": "*" }""",
        """{ "Effect": "Deny", "Action": "a:*", "Resource": "*" }""", false)]
    [InlineData(
        """{ "Effect": "Deny", "Action": "a:b", "Resource": "*" }""",
        """{ "Effect": "Allow", "Action": "a:b", "Resource": "*" }""", true)]
    [InlineData(
        """{ "Effect": "Allow", "Action": "a:b", "Resource": "*" }""",
        """{ "Effect": "Deny", "Action": "a:b", "Resource": "*" }""", false)]
    public void Between_AStatementThatChanged_WidensWhenItPermitsMore(string old, string next, bool widens) =>
        Assert.Equal(widens, Between([old], [next]).Widens);

    [Fact]
    public void Between_AStatementSplitInTwo_WidensNothing()
    {
        const string both = """{ "Effect": "Allow", "Action": ["a:b", "a:c"], "Resource": "*" }""";
        const string one = """{ "Effect": "Allow", "Action": "a:b", "Resource": "*" }""";
        const string other = """{ "Effect": "Allow", "Action": "a:c", "Resource": "*" }""";

        Assert.False(Between([both], [one, other]).Widens);
    }

    [Fact]
    public void Between_ADenialThatWent_Widens()
    {
        const string tls = """
            { "Sid": "Tls", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*",
              "Condition": { "Bool": { "aws:SecureTransport": "false" } } }
            """;

        Assert.True(Between([Write, tls], [Write]).Widens);
        Assert.False(Between([Write], [Write, tls]).Widens);
    }

    private static StatementPair Changed(string old, string next) => Assert.Single(Between([old], [next]).Changed);

    private static PolicyComparison Between(string[] old, string[] next) =>
        PolicyComparison.Between(PolicyDocument.TryParse(Document(old)), PolicyDocument.TryParse(Document(next)));

    private static string Document(params string[] statements) =>
        $$"""{ "Version": "2012-10-17", "Statement": [{{string.Join(", ", statements)}}] }""";

    private static string InWords(PartChange change) =>
        $"{change.Part}: +{string.Join(" +", change.Added)} -{string.Join(" -", change.Removed)} ({change.Kept} kept)"
        + (change.Widens ? " widens" : "");
}
