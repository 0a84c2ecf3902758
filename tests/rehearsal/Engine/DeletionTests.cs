using Pulumirpc;
using Rehearsal.Engine;
using Rehearsal.Providers;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Engine;

public sealed class DeletionTests : IDisposable
{
    private readonly Rehearsed _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task Destroy_DeletesDependentsAndChildrenFirst()
    {
        await _stack.UpAsync(async program =>
        {
            var a = await program.BucketAsync("a");
            var b = await program.BucketAsync("b", options: DependsOn(a));
            await program.RegisterAsync("fake:index:Bucket", "child", parent: a.Urn, options: DependsOn(b));
        });

        var result = await _stack.DestroyAsync();

        Assert.True(result.Succeeded);
        Assert.Equal(["delete child", "delete b", "delete a"], _stack.Provider.Calls);
        Assert.Equal(4, result.Changes.Delete);
        Assert.Empty(result.Resources);
    }

    [Fact]
    public async Task Destroy_OfIndependentResources_DeletesThemSideBySide()
    {
        await _stack.UpAsync(async program =>
        {
            await program.BucketAsync("a");
            await program.BucketAsync("b");
        });
        using var bothThere = new Barrier(2);
        _stack.Provider.OnDelete = _ => Task.Run(() => Assert.True(bothThere.SignalAndWait(TimeSpan.FromSeconds(10))));

        Assert.True((await _stack.DestroyAsync()).Succeeded);
    }

    [Fact]
    public async Task Up_WithoutAResource_DeletesIt()
    {
        await _stack.UpAsync(program => program.BucketAsync("a"));

        var result = await _stack.UpAsync(_ => Task.CompletedTask);

        Assert.Equal(new ChangeCounts(0, 0, 0, Delete: 1, Same: 1), result.Changes);
        Assert.Equal(["delete a"], _stack.Provider.Calls);
    }

    [Fact]
    public async Task Preview_WithoutAResource_ReportsItsDeletionOnly()
    {
        await _stack.UpAsync(program => program.BucketAsync("a"));
        var before = File.ReadAllText(_stack.StateFile);

        var result = await _stack.PreviewAsync(_ => Task.CompletedTask);

        Assert.Equal(1, result.Changes.Delete);
        Assert.Empty(_stack.Provider.Calls);
        Assert.Equal(before, File.ReadAllText(_stack.StateFile));
    }

    [Fact]
    public async Task Up_OfProgramThatFails_DeletesNothing()
    {
        await _stack.UpAsync(program => program.BucketAsync("a"));

        var result = await _stack.UpAsync(program =>
        {
            program.ExitCode = 1;
            return Task.CompletedTask;
        });

        Assert.False(result.Succeeded);
        Assert.Equal("The program ended with exit code 1.", Assert.Single(result.Diagnostics).Message);
        Assert.Empty(_stack.Provider.Calls);
    }

    [Theory]
    [InlineData(Verb.Up)]
    [InlineData(Verb.Destroy)]
    public async Task Delete_OfProtectedResource_RefusesItNamesItAndGoesOnWithTheRest(Verb verb)
    {
        await _stack.UpAsync(async program =>
        {
            var needed = await program.BucketAsync("needed");
            var kept = await program.BucketAsync("kept", options: request =>
            {
                request.Protect = true;
                request.Dependencies.Add(needed.Urn);
            });
            await program.BucketAsync("dependent", options: DependsOn(kept));
            await program.BucketAsync("other");
        });

        var result = verb == Verb.Up ? await _stack.UpAsync(_ => Task.CompletedTask) : await _stack.DestroyAsync();

        Assert.False(result.Succeeded);
        Assert.Contains("Bucket::kept' must not be deleted: it is protected", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal(["delete dependent", "delete other"], _stack.Provider.Calls.Order(StringComparer.Ordinal));
        Assert.Equal(["kept", "needed", "shop-dev"], result.Resources.Select(resource => resource.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Up_ReplacingAProtectedResource_RefusesAndNamesTheProperty()
    {
        static Task Program(TestClient program, string name) => program.BucketAsync("kept", new { name }, request => request.Protect = true);
        await _stack.UpAsync(program => Program(program, "a"));

        var result = await _stack.UpAsync(program => Program(program, "b"));

        Assert.False(result.Succeeded);
        Assert.Contains("must be replaced (name changed), but it is protected", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_ReplacingAResourceThatIsNoLongerProtected_ReplacesIt()
    {
        await _stack.UpAsync(program => program.BucketAsync("kept", new { name = "a" }, request => request.Protect = true));

        var result = await _stack.UpAsync(program => program.BucketAsync("kept", new { name = "b" }));

        Assert.True(result.Succeeded);
        Assert.Equal(["create kept", "delete kept"], _stack.Provider.Calls);
    }

    [Fact]
    public async Task Destroy_OfRetainedResource_OnlyForgetsIt()
    {
        await _stack.UpAsync(program => program.BucketAsync("a", options: request => request.RetainOnDelete = true));

        var result = await _stack.DestroyAsync();

        Assert.Empty(_stack.Provider.Calls);
        Assert.Empty(result.Resources);
        Assert.True(_stack.Steps.Single(step => step.Name == "a").Retained);
    }

    [Fact]
    public async Task Destroy_OfResourceDeletedWithAnother_DeletesOnlyTheOther()
    {
        await _stack.UpAsync(Whole);

        var result = await _stack.DestroyAsync();

        Assert.Equal(["delete whole"], _stack.Provider.Calls);
        Assert.Equal(3, result.Changes.Delete);
        Assert.False(_stack.Steps.Single(step => step.Name == "part").Retained);
    }

    [Theory]
    [InlineData("protect")]
    [InlineData("retain")]
    [InlineData("fail")]
    public async Task Destroy_WithOtherThatStays_LeavesThePartAsItIsUntilTheNextUpdateMakesItAgain(string stays)
    {
        Task Program(TestClient program) => Whole(program, request => (request.Protect, request.RetainOnDelete) = (stays == "protect", stays == "retain"));
        await _stack.UpAsync(Program);
        _stack.Provider.OnDelete = _ => throw new ProviderException("it is not empty");

        var result = await _stack.DestroyAsync();

        Assert.Equal(stays == "retain", result.Succeeded);
        Assert.DoesNotContain("delete part", _stack.Provider.Calls);
        Assert.DoesNotContain(result.Resources, resource => resource.Name == "part");
        await _stack.UpAsync(Program);
        Assert.Contains("create part", _stack.Provider.Calls);
    }

    [Fact]
    public async Task Up_WithoutAResourceDeletedWithAnotherThatIsKept_DeletesIt()
    {
        await _stack.UpAsync(Whole);

        await _stack.UpAsync(program => program.BucketAsync("whole"));

        Assert.Equal(["delete part"], _stack.Provider.Calls);
    }

    [Fact]
    public async Task Destroy_WithFailingDeletion_KeepsWhatItNeedsAndGoesOnWithTheRest()
    {
        await _stack.UpAsync(async program =>
        {
            var needed = await program.BucketAsync("needed");
            await program.BucketAsync("stuck", options: DependsOn(needed));
            await program.BucketAsync("other");
        });
        _stack.Provider.OnDelete = name => name == "stuck" ? throw new ProviderException("it is not empty") : Task.CompletedTask;

        var result = await _stack.DestroyAsync();

        Assert.False(result.Succeeded);
        Assert.Equal("it is not empty", Assert.Single(result.Diagnostics).Message);
        Assert.Equal(["needed", "shop-dev", "stuck"], result.Resources.Select(r => r.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Up_ReplacingAResourceAndItsDependent_DeletesTheOldOnesInReverseOrder()
    {
        static async Task Program(TestClient program, string name)
        {
            var a = await program.BucketAsync("a", new { name });
            await program.BucketAsync("b", new { name }, DependsOn(a));
        }

        await _stack.UpAsync(program => Program(program, "x"));
        await _stack.UpAsync(program => Program(program, "y"));

        Assert.Equal(["create a", "create b", "delete b", "delete a"], _stack.Provider.Calls);
    }

    private static Task Whole(TestClient program) => Whole(program, _ => { });

    private static async Task Whole(TestClient program, Action<RegisterResourceRequest> options)
    {
        var whole = await program.BucketAsync("whole", options: options);
        await program.BucketAsync("part", options: request => request.DeletedWith = whole.Urn);
    }

    private static Action<RegisterResourceRequest> DependsOn(Response on) => request => request.Dependencies.Add(on.Urn);
}
