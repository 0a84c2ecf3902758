using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace Conformance.Tests.Values;

public sealed class InputTests
{
    [Fact]
    public async Task Input_FromValueOrOutput_IsThatOutput()
    {
        Input<int> fromValue = 1;
        Input<int> fromOutput = Output.CreateSecret(2);
        Output<int> back = fromOutput;
        Input<int>? absent = null;

        Assert.Equal(Observed.Plain(1), await fromValue.ObserveAsync());
        Assert.Equal(Observed.Secret(2), await back.ObserveAsync());
        Assert.Equal(Observed.Plain(0), await absent.ToOutput().ObserveAsync());
        Assert.Equal(Observed.Secret("2!"), await fromOutput.Apply(n => $"{n}!").ObserveAsync());
    }

    [Fact]
    public async Task InputList_FromEveryKindOfList_HoldsItsElements()
    {
        InputList<string>[] lists =
        [
            "a",
            Output.Create("a"),
            (Input<string>)"a",
            new[] { "a" },
            new[] { Output.Create("a") },
            new Input<string>[] { "a" },
            new List<string> { "a" },
            new List<Output<string>> { Output.Create("a") },
            new List<Input<string>> { "a" },
            ImmutableArray.Create("a"),
            ImmutableArray.Create(Output.Create("a")),
            ImmutableArray.Create((Input<string>)"a"),
            Output.Create(new[] { "a" }),
            Output.Create(new List<string> { "a" }),
            Output.Create<IEnumerable<string>>(["a"]),
            Output.Create(ImmutableArray.Create("a")),
        ];

        foreach (var list in lists)
            Assert.Equal(["a"], await OutputUtilities.GetValueAsync(list.ToOutput()));
    }

    [Fact]
    public async Task InputList_AddAddRangeAndConcat_KeepTheOrder()
    {
        var list = new InputList<string> { "a", Output.Create("b") };
        list.Add("c", "d");
        list.AddRange(new[] { "e" });

        var longer = list.Concat(new[] { "f" });

        Assert.Equal(["a", "b", "c", "d", "e"], await OutputUtilities.GetValueAsync(list.ToOutput()));
        Assert.Equal(["a", "b", "c", "d", "e", "f"], await OutputUtilities.GetValueAsync(longer.ToOutput()));
    }

    [Fact]
    public async Task InputMap_FromEveryKindOfMap_HoldsItsEntries()
    {
        InputMap<int>[] maps =
        [
            new Dictionary<string, int> { ["a"] = 1 },
            ImmutableDictionary<string, int>.Empty.Add("a", 1),
            Output.Create(new Dictionary<string, int> { ["a"] = 1 }),
            Output.Create<IDictionary<string, int>>(new Dictionary<string, int> { ["a"] = 1 }),
            Output.Create(ImmutableDictionary<string, int>.Empty.Add("a", 1)),
            new InputMap<int> { ["a"] = 1 },
            new InputMap<int> { { "a", Output.Create(1) } },
        ];

        foreach (var map in maps)
            Assert.Equal([KeyValuePair.Create("a", 1)], await OutputUtilities.GetValueAsync(map.ToOutput()));
    }

    [Fact]
    public async Task InputMap_Merge_TheSecondWins()
    {
        var merged = InputMap<string>.Merge(
            new InputMap<string> { ["a"] = "1", ["b"] = "1" },
            new InputMap<string> { ["b"] = "2", ["c"] = "2" });

        var map = await OutputUtilities.GetValueAsync(merged.ToOutput());

        Assert.Equal("a=1 b=2 c=2", string.Join(' ', map.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key}={entry.Value}")));
    }

    [Fact]
    public async Task InputMap_SameKeyTwice_OnlyWithTheSameValue()
    {
        var same = new InputMap<string> { { "a", "1" }, { "a", "1" } };
        var different = new InputMap<string> { { "a", "1" }, { "a", "2" } };

        Assert.Single(await OutputUtilities.GetValueAsync(same.ToOutput()));
        await Assert.ThrowsAsync<ArgumentException>(() => OutputUtilities.GetValueAsync(different.ToOutput()));
    }

    [Fact]
    public async Task InputListAndMap_AnyElementUnknown_TheWholeIsUnknown()
    {
        var list = new InputList<string> { "a", OutputUtilities.CreateUnknown("b") };
        var map = new InputMap<string> { ["a"] = Output.CreateSecret("x"), ["b"] = OutputUtilities.CreateUnknown("y") };

        Assert.False(await OutputUtilities.GetIsKnownAsync(list.ToOutput()));
        Assert.False(await OutputUtilities.GetIsKnownAsync(map.ToOutput()));
        Assert.True(await Output.IsSecretAsync(map.ToOutput()));
    }
}
