using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Values;

public class PropertyValueTests
{
    [Fact]
    public void Equality_OfNestedMapsAndLists_IsByContent() =>
        Assert.Equal(Nested("a"), Nested("a"));

    [Fact]
    public void Equality_WithOneDifferingLeaf_IsFalse() =>
        Assert.NotEqual(Nested("a"), Nested("b"));

    [Fact]
    public void Secret_AsText_IsMasked() =>
        Assert.DoesNotContain("hunter2", new PropertyValue.Secret(PropertyValue.Of("hunter2")).ToString(), StringComparison.Ordinal);

    private static PropertyValue.Map Nested(string leaf) =>
        PropertyValue.Map.Empty
            .With("list", new PropertyValue.List([PropertyValue.Of(leaf), PropertyValue.Of(1)]))
            .With("flag", PropertyValue.Of(true));
}
