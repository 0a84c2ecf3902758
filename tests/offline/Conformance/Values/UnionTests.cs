using Pulumi;

namespace Conformance.Tests.Values;

public sealed class UnionTests
{
    [Fact]
    public void Union_OfEitherType_TellsWhichAndGivesIt()
    {
        Union<string, int> text = "a";
        Union<string, int> number = 1;

        Assert.True(text.IsT0);
        Assert.False(text.IsT1);
        Assert.Equal("a", text.AsT0);
        Assert.Equal("a", text.Value);
        Assert.True(number.IsT1);
        Assert.Equal(1, number.AsT1);
        Assert.Throws<InvalidOperationException>(() => number.AsT0);
    }

    [Fact]
    public void Union_MatchAndMap_TakeTheRightBranch()
    {
        Union<string, int> text = "a";
        Union<string, int> number = 1;

        Assert.Equal("text a", text.Match(t => $"text {t}", n => $"number {n}"));
        Assert.Equal("number 1", number.Match(t => $"text {t}", n => $"number {n}"));
        Assert.Equal(2, number.MapT1(n => n + 1).AsT1);
        Assert.Equal("a", text.MapT1(n => n + 1).AsT0);
    }

    [Fact]
    public void Union_Equality_IsByTypeAndValue()
    {
        Assert.Equal((Union<string, int>)"a", Union<string, int>.FromT0("a"));
        Assert.NotEqual((Union<string, int>)"1", Union<string, int>.FromT1(1));
    }

    [Fact]
    public async Task InputUnion_FromEveryKindOfValue_HoldsIt()
    {
        InputUnion<string, int>[] texts = ["a", (Union<string, int>)"a", (Input<string>)"a", Output.Create("a"), Output.Create((Union<string, int>)"a")];
        InputUnion<string, int>[] numbers = [1, (Input<int>)1, Output.Create(1)];

        foreach (var text in texts)
            Assert.Equal(Observed.Plain((Union<string, int>)"a"), await text.ObserveAsync());
        foreach (var number in numbers)
            Assert.Equal(Observed.Plain((Union<string, int>)1), await number.ObserveAsync());
    }
}
