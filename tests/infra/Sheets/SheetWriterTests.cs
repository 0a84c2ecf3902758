using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Sheets;

[Collection(Deployed.Serially)]
public sealed class SheetWriterTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Sheets_OfAnExampleStack_AreGoodEnoughToSend(string stack) =>
        Snapshot.Matches($"Sheets.{stack}.md", (await Deployed.ExampleAsync(stack)).Readme);

    [Fact]
    public async Task Sheets_BucketOfAnotherAccount_HandOverThePolicyAndTheAcl() => Snapshot.Matches(
        "Sheets.partner.md",
        (await Deployed.UpAsync(
            Sample.SinglePipeline(Sample.S3("archive", "archive", ["s3ssl://partner-bucket/live/curling"]))
            + "buckets: { partner-bucket: { ownerAccount: '210987654321' } }")).Readme);

    [Fact]
    public async Task Sheets_OfEveryCombination_NameSecretsAndNeverTellThem()
    {
        var readme = (await Deployed.EveryRowAsync()).Readme;

        Snapshot.Matches("Sheets.every-row.md", readme);
        foreach (var secret in new[] { Deployed.AkamaiPassword, Deployed.SocialKey, Deployed.Passphrase, Computed.Password })
            Assert.DoesNotContain(secret, readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheets_WrittenAgain_AreTheSame()
    {
        var first = await Deployed.ExampleAsync("prod");
        var again = await Deployed.ExampleAsync("prod");

        Assert.Equal(first.Readme, again.Readme);
    }
}
