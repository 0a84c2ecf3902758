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

    [Theory]
    [InlineData("srt-listener", true)]
    [InlineData("srt-srt", false)]
    public async Task Sheets_OfAnSrtListener_TellWhatLetsTheCallersIn(string row, bool listens) => Assert.Equal(
        listens,
        (await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named(row)))).Readme.Contains(
            "- SRT listener: the callers are let in by the input security group in `channelSecurityGroups`, without which", StringComparison.Ordinal));

    [Fact]
    public async Task Sheets_BarInACell_EndsNoCell() => Assert.Contains(
        "| `srt://203.0.113.28:7000` | `live\\|curling` |",
        (await Deployed.UpAsync(Sample.SinglePipeline(Sample.Delivery(
            "feed", "srt", "srt", "", "url: 'srt://203.0.113.28:7000', streamId: 'live|curling', passphraseSecretArn: 'arn:aws:secretsmanager:us-west-2:123456789012:secret:srt-a1B2c3'")))).Readme,
        StringComparison.Ordinal);

    [Fact]
    public async Task Sheets_SecretsOfAkamai_AreNamedWithTheirStackOutput()
    {
        var readme = (await Deployed.UpAsync(Row.Stack("SINGLE_PIPELINE", Row.Named("hls-http")))).Readme;

        Assert.Contains("- salt: secret, in the stack output `secretSettings`\n", readme, StringComparison.Ordinal);
        Assert.DoesNotContain(Row.Secret, readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheets_WrittenAgain_AreTheSame()
    {
        var first = await Deployed.ExampleAsync("prod");
        var again = await Deployed.ExampleAsync("prod");

        Assert.Equal(first.Readme, again.Readme);
    }
}
