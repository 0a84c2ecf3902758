using MediaLive.Delivery.Rehearsals.Support;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>The sample's channel, made of what another stack hands over for every combination.</summary>
public sealed class SampleTests
{
    private static readonly string[] LeftOut =
    [
        .. Row.All.Where(row => row.LeftOut is not null).OrderBy(row => row.Name, StringComparer.Ordinal).Select(row =>
            $"curling/{row.Name} is left out: {row.LeftOut}; a channel with it takes CloudFormation or MediaLive's own API."),
    ];

    [Theory]
    [InlineData("STANDARD")]
    [InlineData("SINGLE_PIPELINE")]
    public async Task Channel_OfEveryCombination_IsMadeOnceTellsWhatIsLeftOutAndKeepsSecrets(string channelClass)
    {
        using var deliveries = new RehearsedStack(Row.Stack(channelClass, Row.All));
        Assert.Equal(0, (await deliveries.UpAsync()).Status);
        using var sample = deliveries.Sample("curling");

        var previewed = await sample.PreviewAsync();
        Assert.Equal((0, new Changes(Create: 4)), (previewed.Status, previewed.Changes));
        Assert.Equal(LeftOut, previewed.Warnings);

        var made = await sample.UpAsync();
        Assert.Equal((0, previewed.Changes), (made.Status, made.Changes));
        Assert.Equal(LeftOut, made.Warnings);

        // A list with a secret in it is one as a whole: the stream name is in one of them, Akamai's salt in the other.
        var inputs = made.Resources.Single(resource => (string)resource["type"]! == "aws:medialive/channel:Channel")["inputs"]!;
        Assert.Equal("[secret]", (string)inputs["destinations"]!);
        Assert.Equal("[secret]", (string)inputs["encoderSettings"]!["outputGroups"]!);

        // The secrets are shown to whom asks: they were there to be hidden.
        var again = await sample.UpAsync(RehearsedStack.ShowSecrets);
        Assert.Equal((0, new Changes(Same: 4)), (again.Status, again.Changes));
        Assert.Contains($"\"streamName\":\"{Row.Secret}\"", Compact(again), StringComparison.Ordinal);
        Assert.Contains($"\"salt\":\"{Row.Secret}\"", Compact(again), StringComparison.Ordinal);
    }

    private static string Compact(Report report) => report.Text.Replace(" ", "", StringComparison.Ordinal);
}
