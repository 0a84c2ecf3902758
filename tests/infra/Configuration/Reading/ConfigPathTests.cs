using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Configuration.Reading;

/// <summary>Errors and warnings name the channel and the delivery that they are about: an index says little in a long file.</summary>
public sealed class ConfigPathTests
{
    private static readonly ConfigPath Delivery = new ConfigPath("channels").Index(0).Of("curling").Key("deliveries").Index(4).Of("social");

    [Fact]
    public void Path_OfADeeperKey_IsNamedAfterTheWholePath() =>
        Assert.Equal("channels[0].deliveries[4].destinations[1].url (curling/social)", $"{Delivery.Key("destinations").Index(1).Key("url")}");

    [Fact]
    public void Path_OfNobodyKnown_IsThePathAlone() => Assert.Equal("channels[0].name", $"{new ConfigPath("channels").Index(0).Of(" ").Key("name")}");

    [Theory]
    [InlineData("rtmp://a/hush", "channels[0] (rtmp://a/[secret])")]
    [InlineData("two\nlines", "channels[0] (two\\nlines)")]
    public void Path_NameWithASecretOrALineBreak_IsShownWithoutThem(string name, string shown) =>
        Assert.Equal(shown, $"{new ConfigPath("channels").Index(0).Of(name)}");

    [Fact]
    public void Path_IsInAnother_WhateverTheNames()
    {
        Assert.True(Delivery.Key("name").IsIn(new ConfigPath("channels[0].deliveries[4]")));
        Assert.True(Delivery.IsIn(new ConfigPath("channels[0].deliveries")));
        Assert.False(Delivery.IsIn(new ConfigPath("channels[0].deliver")));
    }

    [Fact]
    public void Error_InAnEntryThatCannotBeRead_NamesIt() => Checked.Refuses(
        "channels: [{ name: 'live-{stack}', class: STANDARD, deliveries: [{ name: social, outputGrup: rtmp }] }]",
        "channels[0].deliveries[0].outputGroup (live-dev/social): is missing; perhaps 'outputGrup' is meant to be it.");

    [Fact]
    public void Error_InAnEntryWithoutAName_NamesWhatItStandsIn() => Checked.Refuses(
        "channels: [{ name: curling, class: STANDARD, deliveries: [{ name: 7, outputGroup: rtmp, downstream: srt }] }]",
        "channels[0].deliveries[0].downstream (curling): 'srt' is not a downstream system of rtmp that is known here; use one of rtmp.");
}
