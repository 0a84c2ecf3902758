using Rehearsal.Tests.Support;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Values;

public class PropertyDiffTests
{
    [Fact]
    public void Compare_OfNestedValues_NamesEachDifferingLeaf()
    {
        var old = Plain.Map(new { same = 1, gone = 2, tags = new { a = "x" }, list = new[] { 1, 2 } });
        var @new = Plain.Map(new { same = 1, tags = new { a = "y", b = "z" }, list = new[] { 1, 3, 4 } });

        Assert.Equal(
            ["gone: 2 -> ", "list[1]: 2 -> 3", "list[2]:  -> 4", "tags.a: x -> y", "tags.b:  -> z"],
            PropertyDiff.Compare(old, @new).Select(d => $"{d.Path}: {Text(d.Old)} -> {Text(d.New)}"));
    }

    [Fact]
    public void Compare_OfValueThatBecomesSecret_FindsNoDifference() =>
        Assert.Empty(PropertyDiff.Compare(Plain.Map(new { pin = "1" }), Plain.Map(new { pin = Plain.Secret("1") })));

    [Fact]
    public void Compare_WithinASecret_KeepsBothSidesSecret()
    {
        var difference = Assert.Single(PropertyDiff.Compare(
            Plain.Map(new { login = Plain.Secret(new { user = "a", pin = "1" }) }), Plain.Map(new { login = new { user = "a", pin = "2" } })));

        Assert.Equal((Plain.Secret("1"), Plain.Secret("2")), (difference.Old, difference.New));
    }

    private static string Text(PropertyValue? value) => value switch
    {
        PropertyValue.Number number => $"{number.Value}",
        PropertyValue.Text text => text.Value,
        _ => "",
    };
}
