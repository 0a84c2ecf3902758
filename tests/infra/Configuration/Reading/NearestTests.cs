using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Tests.Configuration.Reading;

public sealed class NearestTests
{
    private static readonly string[] Known = ["archive", "frameCapture", "hls", "udp"];

    [Theory]
    [InlineData("archive", "archive")]
    [InlineData("ARCHIVE", "archive")]
    [InlineData("achrive", "archive")]
    [InlineData("framecapture", "frameCapture")]
    [InlineData("frame_captures", "frameCapture")]
    [InlineData("hsl", null)]
    [InlineData("hl", "hls")]
    [InlineData("upd", null)]
    [InlineData("udps", "udp")]
    [InlineData("", null)]
    [InlineData("rtmp", null)]
    public void Nearest_Word_IsFoundWithinAThirdOfItsLetters(string written, string? expected) =>
        Assert.Equal(expected, Nearest.To(written, Known));

    [Fact]
    public void Nearest_TwoAreNear_TheNearerIsTaken() => Assert.Equal("passwordSecret", Nearest.To("passwordSecrets", ["passportSecret", "passwordSecret"]));

    [Fact]
    public void Nearest_TwoAreAsNear_TheFirstOfTheAlphabetIsTaken() => Assert.Equal("cab", Nearest.To("ca", ["cat", "cab"]));
}
