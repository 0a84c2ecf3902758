using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.StackFiles;

public sealed class RenameRulesTests
{
    [Fact]
    public void Formerly_OfNobodyElse_IsAccepted() => Checked.Accepts(Channels(
        ["name: sailing, formerly: curling", "name: origin, formerly: source", "name: backup"],
        ["name: skating", "name: origin, formerly: source"]));

    [Fact]
    public void Formerly_NoName_IsRefused() => Checked.Refuses(
        Channels(["name: curling", "name: origin, formerly: Source_1"]),
        "channels[0].deliveries[0].formerly (curling/origin): 'Source_1' is not a name of lower-case letters, digits and hyphens that starts with a letter and "
        + "has at most 31 characters; write the one that it had.");

    [Fact]
    public void Formerly_TheNameItStillHas_IsRefused() => Checked.Refuses(
        Channels(["name: curling, formerly: curling", "name: origin, formerly: origin"]),
        "channels[0].formerly (curling): 'curling' is its name still; take formerly away.",
        "channels[0].deliveries[0].formerly (curling/origin): 'origin' is its name still; take formerly away.");

    [Fact]
    public void Formerly_TheNameOfAnother_IsRefused() => Checked.Refuses(
        Channels(
            ["name: curling", "name: origin", "name: main, formerly: origin"],
            ["name: skating, formerly: curling", "name: origin"]),
        "channels[0].deliveries[1].formerly (curling/main): 'origin' is the name of channels[0].deliveries[0] (curling/origin), which keeps what was made under it; "
        + "remove that one, or take formerly away.",
        "channels[1].formerly (skating): 'curling' is the name of channels[0] (curling), which keeps what was made under it; remove that one, or take formerly away.");

    [Fact]
    public void Formerly_ThatTwoClaim_IsRefused() => Checked.Refuses(
        Channels(
            ["name: curling, formerly: skating", "name: main, formerly: origin", "name: backup, formerly: origin"],
            ["name: sailing, formerly: skating", "name: main"]),
        "channels[0].deliveries[1].formerly (curling/backup): 'origin' is what channels[0].deliveries[0] (curling/main) was called as well; take one of them away.",
        "channels[1].formerly (sailing): 'skating' is what channels[0] (curling) was called as well; take one of them away.");

    [Theory]
    [InlineData("name: live", "name: eu, formerly: eu-origin", "channels[1].deliveries[0].formerly (live/eu): 'eu-origin'")]
    [InlineData("name: world, formerly: live", "name: eu-origin", "channels[1].formerly (world): 'live'")]
    public void Formerly_ThatWithItsChannelMakesANameOfAnother_IsRefused(string channel, string delivery, string says) => Checked.Refuses(
        Channels(["name: live-eu", "name: origin"], [channel, delivery]),
        $"{says} makes the former resource name live-eu-origin, which channels[0].deliveries[0] (live-eu/origin) makes as well; take formerly away.");

    [Fact]
    public void Formerly_OfAChannelThatMakesTheNewNameOfOneDeliveryTheOldOfAnother_IsRefused() => Checked.Refuses(
        Channels(["name: live-eu, formerly: live", "name: origin", "name: eu-origin"]),
        "channels[0].formerly (live-eu): 'live' makes the former resource name live-eu-origin, which channels[0].deliveries[0] (live-eu/origin) makes as well; take formerly away.");

    [Fact]
    public void Formerly_OfChannelAndDeliveryThatMakeThePresentName_IsAccepted() =>
        Checked.Accepts(Channels(["name: live-eu, formerly: live", "name: origin, formerly: eu-origin"]));

    /// <param name="channels">For each its keys, then those of its deliveries.</param>
    private static string Channels(params string[][] channels) => $"channels: [{string.Join(", ", channels.Select(Channel))}]";

    private static string Channel(string[] keys, int number) => $$"""
        { {{keys[0]}}, class: SINGLE_PIPELINE, deliveries: [{{string.Join(", ", keys.Skip(1).Select((delivery, index) =>
            $"{{ {delivery}, outputGroup: mediaPackage, downstream: mediaPackage, channelId: id-{number}-{index} }}"))}}] }
        """;
}
