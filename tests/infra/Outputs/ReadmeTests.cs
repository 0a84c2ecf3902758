using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Outputs;

[Collection(Deployed.Serially)]
public sealed class ReadmeTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Readme_OfAnExampleStack_SaysWhereEachDeliveryGoes(string stack) =>
        Snapshot.Matches($"Readme.{stack}.md", (await Deployed.ExampleAsync(stack)).Readme);

    [Theory]
    [InlineData(49, 59)]
    [InlineData(50, 60)]
    [InlineData(300, 60)]
    public async Task Readme_OfManyDeliveries_HasSixtyLinesAtMost(int deliveries, int lines)
    {
        var readme = (await Deployed.UpAsync(Sample.SinglePipeline(
            [
                .. Enumerable.Range(0, deliveries).Select(number =>
                    Sample.Udp($"feed-{number}", [$"udp://203.0.113.28:{5000 + number}"])),
            ]))).Readme;

        Assert.Equal(lines, readme.TrimEnd('\n').Split('\n').Length);
        Assert.Equal(
            deliveries > 49, readme.Contains($"| and {deliveries - 49} more | | all of them are in the output `urls` |", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Readme_OfEveryCombination_TellsNoSecret()
    {
        var readme = (await Deployed.EveryRowAsync()).Readme;

        foreach (var secret in new[] { Deployed.AkamaiPassword, Deployed.SocialKey, Deployed.Passphrase, Computed.Password })
            Assert.DoesNotContain(secret, readme, StringComparison.Ordinal);
    }
}
