using MediaLive.Agreements.Checks.Rtmp;

namespace MediaLive.Agreements.Checks.Tests.Rtmp;

public class AdobeAuthenticationTests
{
    private const string First = "[ AccessManager.Reject ] : [ code=403 need auth; authmod=adobe ] : ";
    private const string Second =
        "[ AccessManager.Reject ] : [ authmod=adobe ] : "
        + "?reason=needauth&user=acme&salt=kF2FLA==&challenge=yqoAAA==&opaque=vgoAAA==";

    [Fact]
    public void AdobeAuthentication_FirstQuestion_NamesTheUser() =>
        Assert.Equal("?authmod=adobe&user=acme", new AdobeAuthentication("acme", "secret").AnswerTo(First));

    // The response: printf 'acmekF2FLA==secret' | openssl md5 -binary | base64, which with 'vgoAAA==' and '01234567' behind it
    // goes through the same once more.
    [Fact]
    public void AdobeAuthentication_Challenge_IsAnsweredAsOpensslComputesIt() => Assert.Equal(
        "?authmod=adobe&user=acme&challenge=01234567&response=KguZCLwJTtVwJ4hBF829Qg==&opaque=vgoAAA==",
        new AdobeAuthentication("acme", "secret").AnswerTo(Second, "01234567"));

    [Theory]
    [InlineData("[ AccessManager.Reject ] : [ authmod=adobe ] : ?reason=authfailed&opaque=vgoAAA==")]
    [InlineData("[ AccessManager.Reject ] : [ code=403 need auth; authmod=llnw ] : ")]
    [InlineData("No such application.")]
    public void AdobeAuthentication_NothingAsked_IsNotAnswered(string description) =>
        Assert.Null(new AdobeAuthentication("acme", "secret").AnswerTo(description));
}
