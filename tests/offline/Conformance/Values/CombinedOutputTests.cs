using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace Conformance.Tests.Values;

public sealed class CombinedOutputTests
{
    private static readonly Output<string> Known = Output.Create("a");
    private static readonly Output<string> Secret = Output.CreateSecret("b");
    private static readonly Output<string> Unknown = OutputUtilities.CreateUnknown("c");

    [Fact]
    public async Task All_InputsOrOutputs_KeepsTheirOrder()
    {
        var outputs = new[] { Known, Output.Create("z") };
        var inputs = outputs.Select(output => (Input<string>)output).ToArray();

        Assert.Equal(["a", "z"], await OutputUtilities.GetValueAsync(Output.All(outputs)));
        Assert.Equal(["a", "z"], await OutputUtilities.GetValueAsync(Output.All(outputs.AsEnumerable())));
        Assert.Equal(["a", "z"], await OutputUtilities.GetValueAsync(Output.All(inputs)));
        Assert.Equal(["a", "z"], await OutputUtilities.GetValueAsync(Output.All(inputs.AsEnumerable())));
        Assert.Empty(await OutputUtilities.GetValueAsync(Output.All(ImmutableArray<Output<string>>.Empty)));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Combination_AnyUnknownOrSecret_MakesTheWholeSo(bool unknown, bool secret)
    {
        Output<string>[] parts = [Known, unknown ? Unknown : Known, secret ? Secret : Known];

        var all = Output.All(parts);
        var tuple = Output.Tuple(parts[0], parts[1], parts[2]);
        var format = Output.Format($"{parts[0]}{parts[1]}{parts[2]}");

        Assert.Equal((!unknown, secret), (await OutputUtilities.GetIsKnownAsync(all), await Output.IsSecretAsync(all)));
        Assert.Equal((!unknown, secret), (await OutputUtilities.GetIsKnownAsync(tuple), await Output.IsSecretAsync(tuple)));
        Assert.Equal((!unknown, secret), (await OutputUtilities.GetIsKnownAsync(format), await Output.IsSecretAsync(format)));
    }

    [Fact]
    public async Task Tuple_OfTwoToEight_HoldsThemAll()
    {
        var one = Output.Create(1);
        var two = Output.Create("2");

        Assert.Equal((1, "2"), await OutputUtilities.GetValueAsync(Output.Tuple(one, two)));
        Assert.Equal((1, "2", 1), await OutputUtilities.GetValueAsync(Output.Tuple(one, two, one)));
        Assert.Equal((1, "2", 1, "2"), await OutputUtilities.GetValueAsync(Output.Tuple(one, two, one, two)));
        Assert.Equal((1, "2", 1, "2", 1), await OutputUtilities.GetValueAsync(Output.Tuple(one, two, one, two, one)));
        Assert.Equal((1, "2", 1, "2", 1, "2"), await OutputUtilities.GetValueAsync(Output.Tuple(one, two, one, two, one, two)));
        Assert.Equal((1, "2", 1, "2", 1, "2", 1), await OutputUtilities.GetValueAsync(Output.Tuple(one, two, one, two, one, two, one)));
        Assert.Equal(
            (1, "2", 1, "2", 1, "2", 1, "2"),
            await OutputUtilities.GetValueAsync(Output.Tuple(one, two, one, two, one, two, one, two)));
    }

    [Fact]
    public async Task Tuple_OfInputs_HoldsTheirValues()
    {
        Input<int> one = 1;
        Input<string> two = Secret;

        Assert.Equal(Observed.Secret((1, "b")), await Output.Tuple(one, two).ObserveAsync());
        Assert.Equal(Observed.Secret((1, "b", 1)), await Output.Tuple(one, two, one).ObserveAsync());
    }

    [Fact]
    public async Task Format_OutputsInputsAndPlainValues_IsInvariant()
    {
        Input<int> input = 2;

        var format = Output.Format($"{Known}|{input}|{1.5}|{null}|{7:D3}");

        Assert.Equal(Observed.Plain("a|2|1.5||007"), await format.ObserveAsync());
    }

    [Fact]
    public async Task Extensions_OfArrays_ReachElementsAndLength()
    {
        var array = Output.CreateSecret(ImmutableArray.Create("a", "b"));

        Assert.Equal(Observed.Secret("b"), await array.GetAt(1).ObserveAsync());
        Assert.Equal(Observed.Secret("a"), await array.First().ObserveAsync());
        Assert.Equal(Observed.Secret(2), await array.Length().ObserveAsync());
    }
}
