using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediaLive.Agreements.Pages;
using MediaLive.Agreements.Tests.Support;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Agreements.Tests.Pages;

public sealed partial class ChannelPageTests
{
    public static TheoryData<string> Rows => Recorded.Rows;

    [Theory]
    [MemberData(nameof(Rows))]
    public void Page_OfEachRow_TellsWhatTheChannelIsSetTo(string row) =>
        Snapshot.Matches($"Channels/{row}.md", ChannelPage.Of(Recorded.All(Recorded.Row(row))).AsMarkdown());

    [Theory]
    [MemberData(nameof(Rows))]
    public void Page_SettingsAsJson_AreWhatIsHandedOver(string row)
    {
        var part = Recorded.All(Recorded.Row(row))[0];

        var written = JsonNode.Parse(Fence().Match(ChannelPage.Of([part]).AsMarkdown()).Groups[1].Value);

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse(ContractJson.Write(part.Delivery with { Operator = null, Outputs = Outputs(part) }).GetRawText()), written));

        static IReadOnlyList<AgreedOutput>? Outputs(AgreedPart part) =>
            part.Delivery.Outputs is { } outputs ? [.. outputs.Select(output => output with { Operator = null })] : null;
    }

    [Fact]
    public void Pages_OfAStack_AreOneForEachChannelWithItsDeliveries()
    {
        var pages = ChannelPage.OfEach(Recorded.All(Recorded.Stack("prod"))).ToList();

        Assert.Equal(["Channel curling", "Channel partners"], pages.Select(page => page.Title));
        Assert.Equal(9, pages[0].Body.Split("\n## ").Length - 1);
        Assert.Equal(4, pages[1].Body.Split("\n## ").Length - 1);
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
