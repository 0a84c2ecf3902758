using MediaLive.Delivery.Access;

namespace MediaLive.Delivery.Tests.Access;

public sealed class PolicyDocumentTests
{
    private static readonly PolicyStatement List = new("List", ["s3:ListBucket"], ["arn:aws:s3:::b", "arn:aws:s3:::a"]);
    private static readonly PolicyStatement Write = new("Write", ["s3:PutObject", "s3:GetObject"], ["arn:aws:s3:::a/*"]);

    [Fact]
    public void Document_Statements_AreWrittenInIamsSpelling() => Assert.Equal(
        """{"Version":"2012-10-17","Statement":[{"Sid":"List","Effect":"Allow","Action":"s3:ListBucket","Resource":["arn:aws:s3:::a","arn:aws:s3:::b"]},"""
        + """{"Sid":"Write","Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::a/*"}]}""",
        Text(List, Write));

    [Fact]
    public void Document_OrderOfStatementsAndResources_ChangesNothing() => Assert.Equal(
        Text(List, Write),
        Text(Write with { Actions = ["s3:GetObject", "s3:PutObject"] }, List with { Resources = ["arn:aws:s3:::a", "arn:aws:s3:::b", "arn:aws:s3:::a"] }));

    [Fact]
    public void Document_StatementsOfOneSid_AreOneWithTheResourcesOfAll() => Assert.Equal(
        Text(List),
        Text(List with { Resources = ["arn:aws:s3:::a"] }, List with { Resources = ["arn:aws:s3:::b"] }));

    [Fact]
    public void Document_StatementsWithoutASid_StayApart()
    {
        var document = Text(List with { Sid = null, Resources = ["arn:aws:s3:::b"] }, List with { Sid = null, Resources = ["arn:aws:s3:::a"] });

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::b"},"""
            + """{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a"}]}""",
            document);
    }

    [Fact]
    public void Document_DenialPrincipalsAndConditions_AreWritten() => Assert.Equal(
        """{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::a","Condition":{"Bool":{"aws:SecureTransport":"false"}}},"""
        + """{"Sid":"B","Effect":"Allow","Principal":{"AWS":["arn:1","arn:2"]},"Action":"s3:*"},"""
        + """{"Sid":"C","Effect":"Allow","Principal":{"Service":"medialive.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"k":"1","l":"2"}}}]}""",
        Text(
            new PolicyStatement("A", ["s3:*"], ["arn:aws:s3:::a"])
            {
                Deny = true,
                Principal = Principal.Everybody,
                Conditions = [new PolicyCondition("Bool", "aws:SecureTransport", "false")],
            },
            new PolicyStatement("B", ["s3:*"], []) { Principal = Principal.Roles(["arn:2", "arn:1"]) },
            new PolicyStatement("C", ["sts:AssumeRole"], [])
            {
                Principal = Principal.Service("medialive.amazonaws.com"),
                Conditions = [new PolicyCondition("StringEquals", "k", "1"), new PolicyCondition("StringEquals", "l", "2")],
            }));

    private static string Text(params PolicyStatement[] statements) => PolicyDocument.Of(statements);
}
