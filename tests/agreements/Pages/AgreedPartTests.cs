using MediaLive.Agreements.Pages;
using MediaLive.Agreements.Tests.Support;

namespace MediaLive.Agreements.Tests.Pages;

public sealed class AgreedPartTests
{
    [Theory]
    [InlineData("curling/srt-outputs", "curling/srt-outputs", "curling/srt-outputs/affiliate", "curling/srt-outputs/backup")]
    [InlineData("curling/srt-outputs/backup", "curling/srt-outputs/backup")]
    public void Select_DeliveryOrOutput_IsThatWithAllItsOutputs(string path, params string[] selected) => Assert.Equal(
        selected, Agreed.Select(Recorded.Row("srt-outputs.STANDARD"), [path]).Select(part => part.Path));

    [Fact]
    public void Select_OutputsThatGoToTheDeliverysDestination_AreNoPartsOfTheirOwn() =>
        Assert.Equal(["curling/hls-http"], Recorded.All(Recorded.Row("hls-http.STANDARD")).Select(part => part.Path));
}
