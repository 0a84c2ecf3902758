using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;

namespace Conformance.Tests.Values;

public sealed class JsonOutputTests
{
    private sealed record Nested(Output<string> Text, Input<int>? Number, InputList<string>? List, InputMap<string>? Map);

    [Fact]
    public async Task JsonSerialize_NestedOutputsAndInputs_WritesTheirValues()
    {
        var nested = new Nested(Output.Create("t"), 5, new InputList<string> { "a", Output.Create("b") }, new InputMap<string> { ["k"] = "v" });

        var json = Output.JsonSerialize(Output.Create(nested));

        Assert.Equal(Observed.Plain("""{"Text":"t","Number":5,"List":["a","b"],"Map":{"k":"v"}}"""), await json.ObserveAsync());
    }

    [Fact]
    public async Task JsonSerialize_NestedSecret_MakesTheTextSecret()
    {
        var nested = new Dictionary<string, Output<string>> { ["open"] = Output.Create("o"), ["hidden"] = Output.CreateSecret("h") };

        Assert.Equal(Observed.Secret("""{"open":"o","hidden":"h"}"""), await Output.JsonSerialize(Output.Create(nested)).ObserveAsync());
    }

    [Fact]
    public async Task JsonSerialize_NestedUnknown_MakesTheTextUnknown()
    {
        var nested = new[] { Output.CreateSecret("h"), OutputUtilities.CreateUnknown("u") };

        var observed = await Output.JsonSerialize(Output.Create(nested)).ObserveAsync();

        Assert.False(observed.IsKnown);
        Assert.True(observed.IsSecret);
    }

    [Fact]
    public async Task JsonSerialize_WithOptions_FollowsThem()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

        var json = Output.JsonSerialize(Output.Create(new { BigName = Output.Create(1) }), options);

        Assert.Equal(Observed.Plain("""{"bigName":1}"""), await json.ObserveAsync());
    }

    [Fact]
    public async Task JsonDeserialize_Text_KeepsItsSecretness()
    {
        var list = await Output.JsonDeserialize<int[]>(Output.CreateSecret("[1,2]")).ObserveAsync();

        Assert.Equal([1, 2], list.Value);
        Assert.True(list.IsSecret);
        Assert.Equal(Observed.Unknown<int>(), await Output.JsonDeserialize<int>(OutputUtilities.CreateUnknown("1")).ObserveAsync());
        await Assert.ThrowsAsync<JsonException>(() => OutputUtilities.GetValueAsync(Output.JsonDeserialize<int>(Output.Create("{"))));
    }
}
