using Rehearsal.Secrets;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Secrets;

public sealed class RedactorTests
{
    [Theory]
    [InlineData("hunter2-of-the-marsh", "PUT https://h/hunter2-of-the-marsh?x", "PUT https://h/[secret]?x")]
    [InlineData("a\"b\\c-hunter", """{"password":"a\"b\\c-hunter"}""", """{"password":"[secret]"}""")]
    [InlineData("p&ss wörd/?", "x=p%26ss%20w%C3%B6rd%2F%3F", "x=[secret]")]
    [InlineData("first line of it\nsecond line of it", "there is 'second line of it'", "there is '[secret]'")]
    [InlineData("""{"user":"anna","pass":"hunter2-marsh"}""", "anna has hunter2-marsh", "anna has [secret]")]
    [InlineData("live", "live is not alive, LIVE or livestream", "[secret] is not alive, LIVE or livestream")]
    [InlineData("a", "a bad 'a' at \"a\"", "a bad '[secret]' at \"[secret]\"")]
    [InlineData("", "nothing", "nothing")]
    [InlineData(" ", "no thing", "no thing")]
    public void Redact_OfAKnownSecret_TakesItOut(string secret, string message, string expected)
    {
        var redactor = new Redactor();
        redactor.Learn(Plain.Secret(secret));

        Assert.Equal(expected, redactor.Redact(message));
    }

    [Fact]
    public void Learn_OfNestedValues_KnowsOnlyWhatIsSecretInThem()
    {
        var redactor = new Redactor();
        redactor.Learn(Plain.Map(new { open = "public-words", list = new[] { Plain.Secret("secret-in-list") }, map = Plain.Secret(new { inner = "secret-in-map", kind = "hls" }) }));

        Assert.Equal("public-words [secret] [secret] hls", redactor.Redact("public-words secret-in-list secret-in-map hls"));
    }
}
