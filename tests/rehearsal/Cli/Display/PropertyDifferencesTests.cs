using Rehearsal.Cli.Display;
using Rehearsal.Engine;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Cli.Display;

public sealed class PropertyDifferencesTests
{
    [Theory]
    [InlineData("""{"a":[1,2],"b":"x"}""", """{"a":[1,3],"c":"x"}""", "p.a[1], p.b, p.c")]
    [InlineData("""{"a":1}""", """{ "a": 1 }""", "p")]
    [InlineData("""{"a":1}""", "[1]", "p")]
    [InlineData("{not json", "{neither", "p")]
    [InlineData("one\ntwo\nthree", "one\n2\nthree", "p, line 2")]
    [InlineData("one\ntwo", "one\ntwo\nthree", "p")]
    [InlineData("same", "same", "")]
    public void Expand_Texts_AreComparedByWhatTheyHold(string old, string @new, string expected)
    {
        var changes = PropertyDifferences.Expand(new("p", PropertyValue.Of(old), PropertyValue.Of(@new), ForcesReplacement: true)).ToArray();

        Assert.Equal(expected, string.Join(", ", changes.Select(change => change.Path)));
        Assert.All(changes, change => Assert.True(change.ForcesReplacement));
    }

    [Fact]
    public void Expand_SecretDocuments_StayWhole()
    {
        var change = new PropertyChange(
            "p", new PropertyValue.Secret(PropertyValue.Of("""{"a":1}""")), new PropertyValue.Secret(PropertyValue.Of("""{"a":2}""")), ForcesReplacement: false);

        Assert.Equal([change], PropertyDifferences.Expand(change));
    }

    [Fact]
    public void Expand_AddedProperty_StaysAsItIs()
    {
        var change = new PropertyChange("p", null, PropertyValue.Of("""{"a":1}"""), ForcesReplacement: false);

        Assert.Equal([change], PropertyDifferences.Expand(change));
    }
}
