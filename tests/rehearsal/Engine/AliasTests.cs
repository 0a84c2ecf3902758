using Pulumirpc;
using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Engine;

public sealed class AliasTests : IDisposable
{
    private const string Urn = "urn:pulumi:dev::shop::";

    private readonly Rehearsed _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task Up_WithUrnAlias_KeepsTheResourceUnderItsNewName()
    {
        await _stack.UpAsync(program => program.BucketAsync("old", new { size = 1 }));

        var result = await _stack.UpAsync(program => program.BucketAsync("new", new { size = 2 }, options: Alias(urn: Urn + "fake:index:Bucket::old")));

        Assert.Equal(["update new"], _stack.Provider.Calls);
        Assert.Equal("id-" + Urn + "fake:index:Bucket::old#0", result.Resources.Single(r => r.Name == "new").Id);
        Assert.DoesNotContain(result.Resources, r => r.Name == "old");
    }

    [Theory]
    [InlineData("name")]
    [InlineData("type")]
    [InlineData("parent")]
    [InlineData("noParent")]
    public async Task Up_WithAliasSpec_FindsTheResourceAsItWas(string changed)
    {
        var group = "";
        await _stack.UpAsync(async program =>
        {
            group = (await program.ComponentAsync("shop:index:Group", "group")).Urn;
            await program.RegisterAsync(
                changed == "type" ? "fake:index:OldBucket" : "fake:index:Bucket", changed == "name" ? "old" : "bucket",
                parent: changed == "parent" ? group : null, inputs: new { name = "fixed" });
        });

        var result = await _stack.UpAsync(async program =>
        {
            await program.ComponentAsync("shop:index:Group", "group");
            await program.RegisterAsync("fake:index:Bucket", "bucket", parent: changed == "noParent" ? group : null, inputs: new { name = "fixed" },
                options: request => request.Aliases.Add(new Alias
                {
                    Spec = changed switch
                    {
                        "name" => new() { Name = "old" },
                        "type" => new() { Type = "fake:index:OldBucket" },
                        "parent" => new() { ParentUrn = group },
                        _ => new() { NoParent = true },
                    },
                }));
        });

        Assert.Equal(new ChangeCounts(0, 0, 0, 0, Same: 3), result.Changes);
        Assert.Empty(_stack.Provider.Calls);
    }

    [Fact]
    public async Task Up_WithRenamedComponent_KeepsChildrenAndGrandchildrenNamedAfterIt()
    {
        static async Task Program(TestClient program, string type, string name, Action<RegisterResourceRequest>? alias = null)
        {
            var outer = await program.ComponentAsync(type, name, alias);
            var inner = await program.RegisterAsync("shop:index:Inner", name + "-inner", custom: false, parent: outer.Urn);
            await program.RegisterAsync("fake:index:Bucket", name + "-inner-bucket", parent: inner.Urn, inputs: new { name = "fixed" });
            await program.RegisterAsync("fake:index:Bucket", "own", parent: inner.Urn, inputs: new { name = "fixed" });
        }

        await _stack.UpAsync(program => Program(program, "shop:index:Old", "site"));

        var result = await _stack.UpAsync(program => Program(program, "shop:index:New", "shop", Alias(urn: Urn + "shop:index:Old::site")));

        Assert.Equal(new ChangeCounts(0, 0, 0, 0, Same: 5), result.Changes);
        Assert.Contains(result.Resources, r => r.Urn == Urn + "shop:index:New$shop:index:Inner$fake:index:Bucket::shop-inner-bucket");
    }

    [Fact]
    public async Task Up_WithFormerNameOfAChild_FindsItBelowItsParent()
    {
        static async Task Program(TestClient program, string name, Action<RegisterResourceRequest>? alias = null)
        {
            var group = await program.ComponentAsync("shop:index:Group", "group");
            await program.RegisterAsync("fake:index:Bucket", name, parent: group.Urn, inputs: new { name = "fixed" }, options: alias);
        }

        await _stack.UpAsync(program => Program(program, "old"));

        // As the SDK of .NET sends it: that there was a parent is said, and not left out.
        var result = await _stack.UpAsync(program => Program(
            program, "new", request => request.Aliases.Add(new Alias { Spec = new() { Name = "old", NoParent = false } })));

        Assert.Equal(new ChangeCounts(0, 0, 0, 0, Same: 3), result.Changes);
    }

    [Fact]
    public async Task Up_WithFormerNamesOfParentAndChild_FindsTheChildUnderBoth()
    {
        static async Task Program(TestClient program, string site, string bucket, Action<RegisterResourceRequest>? alias = null, Action<RegisterResourceRequest>? childAlias = null)
        {
            var parent = await program.ComponentAsync("shop:index:Site", site, alias);
            await program.RegisterAsync("fake:index:Bucket", $"{site}-{bucket}", parent: parent.Urn, inputs: new { name = "fixed" }, options: childAlias);
        }

        await _stack.UpAsync(program => Program(program, "site", "old"));

        var result = await _stack.UpAsync(program => Program(program, "shop", "new", Alias(urn: Urn + "shop:index:Site::site"), Alias(name: "shop-old")));

        Assert.Equal(new ChangeCounts(0, 0, 0, 0, Same: 3), result.Changes);
    }

    [Fact]
    public async Task Up_WithParentThatHasItsNewNameAlready_HandsNoAliasDown()
    {
        await _stack.UpAsync(async program =>
        {
            var site = await program.ComponentAsync("shop:index:Site", "shop");
            await program.RegisterAsync("fake:index:Bucket", "site-bucket", parent: site.Urn, inputs: new { name = "fixed" });
        });

        var result = await _stack.UpAsync(async program =>
        {
            var site = await program.ComponentAsync("shop:index:Site", "shop", Alias(urn: Urn + "shop:index:Site::site"));
            await program.RegisterAsync("fake:index:Bucket", "shop-bucket", parent: site.Urn, inputs: new { name = "fixed" });
        });

        Assert.Equal(new ChangeCounts(Create: 1, Update: 0, Replace: 0, Delete: 1, Same: 2), result.Changes);
    }

    [Fact]
    public async Task Up_RemovingDependentOfRenamedResource_DeletesItBeforeWhatItNeeds()
    {
        await _stack.UpAsync(async program =>
        {
            var old = await program.BucketAsync("old", new { name = "fixed" });
            await program.BucketAsync("dependent", options: request => request.Dependencies.Add(old.Urn));
        });
        await _stack.UpAsync(program => program.BucketAsync("new", new { name = "fixed", fail = true }, Alias(urn: Urn + "fake:index:Bucket::old")));
        Assert.DoesNotContain("delete dependent", _stack.Provider.Calls);

        await _stack.UpAsync(async program =>
        {
            var renamed = await program.BucketAsync("new", new { name = "fixed" }, Alias(urn: Urn + "fake:index:Bucket::old"));
            await program.BucketAsync("failing", new { fail = true });
        });
        await _stack.DestroyAsync();

        Assert.Equal(["delete dependent", "delete new"], _stack.Provider.Calls);
    }

    [Fact]
    public async Task Up_WithOneAliasOnTwoResources_IsRefused()
    {
        await _stack.UpAsync(program => program.BucketAsync("old"));

        var result = await _stack.UpAsync(async program =>
        {
            await program.BucketAsync("a", options: Alias(urn: Urn + "fake:index:Bucket::old"));
            await program.BucketAsync("b", options: Alias(urn: Urn + "fake:index:Bucket::old"));
        });

        Assert.False(result.Succeeded);
        Assert.Contains("have the same alias", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    private static Action<RegisterResourceRequest> Alias(string? urn = null, string name = "") =>
        request => request.Aliases.Add(urn is not null ? new Alias { Urn = urn } : new Alias { Spec = new() { Name = name } });
}
