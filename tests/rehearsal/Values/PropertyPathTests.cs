using Rehearsal.Tests.Support;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Values;

public class PropertyPathTests
{
    [Theory]
    [InlineData("tags", "tags", true)]
    [InlineData("tags", "tags.owner", true)]
    [InlineData("tags.owner", "tags", true)]
    [InlineData("tags.owner", "tags.team", false)]
    [InlineData("rules[0].days", "rules[0].days", true)]
    [InlineData("rules[0].days", "rules[1].days", false)]
    [InlineData("rules[*].days", "rules[1].days", true)]
    [InlineData("*", "anything", true)]
    [InlineData("tags[\"a.b\"]", "tags[\"a.b\"]", true)]
    [InlineData("tags[\"a.b\"]", "tags.a", false)]
    public void Touches_PatternAndChange_TellsWhetherOneHoldsTheOther(string pattern, string changed, bool expected) =>
        Assert.Equal(expected, PropertyPath.Parse(pattern).Touches(PropertyPath.Parse(changed)));

    [Fact]
    public void ToString_OfKeysAndIndexes_IsPulumisNotation() =>
        Assert.Equal("rules[0][\"a.b\"].id", PropertyPath.Root.Key("rules").Index(0).Key("a.b").Key("id").ToString());

    [Fact]
    public void Keep_OfPathWithinLists_TakesOnlyThatFromTheOldValue()
    {
        var old = Plain.Map(new { rules = new[] { new { days = 1, id = "a" }, new { days = 2, id = "b" } } });
        var @new = Plain.Map(new { rules = new[] { new { days = 7, id = "c" }, new { days = 8, id = "d" } } });

        Assert.Equal(
            Plain.Map(new { rules = new[] { new { days = 1, id = "c" }, new { days = 2, id = "d" } } }),
            PropertyPath.Parse("rules[*].days").Keep(old, @new));
    }

    [Fact]
    public void Keep_OfPathThatTheOldValueLacks_TakesItAway() =>
        Assert.Equal(Plain.Map(new { size = 1 }), PropertyPath.Parse("tags").Keep(Plain.Map(new { }), Plain.Map(new { size = 1, tags = 2 })));

    [Fact]
    public void Keep_OfPathWithinASecret_StaysSecret() =>
        Assert.Equal(
            Plain.Map(new { login = Plain.Secret(new { pin = 1 }) }),
            PropertyPath.Parse("login.pin").Keep(Plain.Map(new { login = Plain.Secret(new { pin = 1 }) }), Plain.Map(new { login = new { pin = 2 } })));

    [Fact]
    public void Parse_WithOpenBracket_IsRefused() =>
        Assert.Contains("'rules[0' has a '['", Assert.Throws<FormatException>(() => PropertyPath.Parse("rules[0")).Message, StringComparison.Ordinal);
}
