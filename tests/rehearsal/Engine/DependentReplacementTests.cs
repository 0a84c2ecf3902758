using Pulumirpc;
using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Engine;

/// <summary>What a resource that is deleted before it is replaced takes along; facts from pulumi's calculateDependentReplacements.</summary>
public sealed class DependentReplacementTests : IDisposable
{
    private readonly Rehearsed _stack = new();

    public DependentReplacementTests() => _stack.Provider.DeleteBeforeReplace = true;

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task Up_ReplacingWhatAnInputComesFrom_DeletesDependentsFirstAndMakesThemAgain()
    {
        await _stack.UpAsync(program => ChainAsync(program, "1"));

        var result = await _stack.UpAsync(program => ChainAsync(program, "2"));

        Assert.True(result.Succeeded);
        Assert.Equal(["delete c", "delete b", "delete a", "create a", "create b", "create c"], _stack.Provider.Calls);
        Assert.Equal(new ChangeCounts(0, 0, Replace: 3, 0, Same: 1), result.Changes);
        Assert.Equal(4, (await _stack.UpAsync(program => ChainAsync(program, "2"))).Changes.Same);
    }

    [Fact]
    public async Task Preview_ReplacingWhatAnInputComesFrom_ShowsTheDependentsReplaced()
    {
        await _stack.UpAsync(program => ChainAsync(program, "1"));

        var result = await _stack.PreviewAsync(program => ChainAsync(program, "2"));

        Assert.Equal(3, result.Changes.Replace);
        Assert.Empty(_stack.Provider.Calls);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("size")]
    public async Task Up_ReplacingWhatNoReplacingInputComesFrom_LeavesDependentsAlone(string? property)
    {
        async Task Program(TestClient program, string name)
        {
            var a = await program.BucketAsync("a", new { name });
            await program.BucketAsync("b", new { name = "b", size = 1 }, request =>
            {
                request.Dependencies.Add(a.Urn);
                if (property is not null) request.PropertyDependencies[property] = new() { Urns = { a.Urn } };
            });
        }

        await _stack.UpAsync(program => Program(program, "1"));
        await _stack.UpAsync(program => Program(program, "2"));

        Assert.Equal(["delete a", "create a"], _stack.Provider.Calls);
    }

    [Fact]
    public async Task Up_WithProtectedDependent_RefusesAndDeletesNothing()
    {
        await _stack.UpAsync(program => ChainAsync(program, "1", protect: true));

        var result = await _stack.UpAsync(program => ChainAsync(program, "2", protect: true));

        Assert.False(result.Succeeded);
        Assert.Empty(_stack.Provider.Calls);
        Assert.Contains("Bucket::c' must be replaced together with", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_WithoutADependentThatWentFirst_ForgetsIt()
    {
        await _stack.UpAsync(program => ChainAsync(program, "1"));

        var result = await _stack.UpAsync(program => program.BucketAsync("a", new { name = "2" }));

        Assert.True(result.Succeeded);
        Assert.Equal(["delete c", "delete b", "delete a", "create a"], _stack.Provider.Calls);
        Assert.Equal(["a", "shop-dev"], result.Resources.Select(resource => resource.Name));
    }

    private static async Task ChainAsync(TestClient program, string name, bool protect = false)
    {
        var a = await program.BucketAsync("a", new { name });
        var b = await program.BucketAsync("b", new { name = $"b of {name}" }, NamedAfter(a));
        await program.BucketAsync("c", new { name = $"c of {name}" }, NamedAfter(b) + (request => request.Protect = protect));
    }

    private static Action<RegisterResourceRequest> NamedAfter(Response other) => request =>
    {
        request.Dependencies.Add(other.Urn);
        request.PropertyDependencies["name"] = new() { Urns = { other.Urn } };
    };
}
