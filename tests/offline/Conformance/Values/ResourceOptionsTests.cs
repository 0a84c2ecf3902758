using Pulumi;

namespace Conformance.Tests.Values;

public sealed class ResourceOptionsTests
{
    [Fact]
    public void Merge_Values_TheSecondWinsWhereItHasOne()
    {
        var first = new CustomResourceOptions { Protect = true, Version = "1", DeleteBeforeReplace = true, ImportId = "i" };
        var second = new CustomResourceOptions { Protect = false, PluginDownloadURL = "u", CustomTimeouts = new CustomTimeouts() };

        var merged = CustomResourceOptions.Merge(first, second);

        Assert.False(merged.Protect);
        Assert.Equal("1", merged.Version);
        Assert.Equal("i", merged.ImportId);
        Assert.Equal("u", merged.PluginDownloadURL);
        Assert.True(merged.DeleteBeforeReplace);
        Assert.NotNull(merged.CustomTimeouts);
    }

    [Fact]
    public void Merge_Lists_AreJoinedAndTheOriginalsStay()
    {
        var first = new CustomResourceOptions { IgnoreChanges = { "a" }, ReplaceOnChanges = { "r" }, AdditionalSecretOutputs = { "s" } };
        var second = new CustomResourceOptions { IgnoreChanges = { "b" }, Aliases = { new Alias { Name = "old" } } };

        var merged = CustomResourceOptions.Merge(first, second);

        Assert.Equal(["a", "b"], merged.IgnoreChanges);
        Assert.Equal(["r"], merged.ReplaceOnChanges);
        Assert.Equal(["s"], merged.AdditionalSecretOutputs);
        Assert.Single(merged.Aliases);
        Assert.Equal(["a"], first.IgnoreChanges);
        Assert.Equal(["b"], second.IgnoreChanges);
    }

    [Fact]
    public void Merge_Nothing_IsEmpty()
    {
        Assert.Null(CustomResourceOptions.Merge(null, null).Protect);
        Assert.Empty(ComponentResourceOptions.Merge(null, null).Providers);
        Assert.True(ComponentResourceOptions.Merge(new ComponentResourceOptions { Protect = true }, null).Protect);
        Assert.True(ComponentResourceOptions.Merge(null, new ComponentResourceOptions { Protect = true }).Protect);
    }
}
