using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Engine;

public sealed class CancellationTests : IDisposable
{
    private readonly Rehearsed _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task Up_Cancelled_EndsTheStepUnderWayKeepsItAndBeginsNoOther()
    {
        _stack.Provider.OnCreate = _ => _stack.Cancellation.CancelAsync();

        var result = await _stack.RunAsync(Verb.Up, new TestProgram(async program =>
        {
            await program.BucketAsync("first");
            await program.BucketAsync("second");
        }));

        Assert.False(result.Succeeded);
        Assert.Equal(["create first"], _stack.Provider.Calls);
        Assert.Contains(result.Resources, resource => resource.Name == "first");
        Assert.Contains(result.Diagnostics, d => d.Message.StartsWith("The run was cancelled.", StringComparison.Ordinal));
        Assert.False(File.Exists(_stack.JournalFile));
    }

    [Fact]
    public async Task Destroy_Cancelled_KeepsWhatWasNotDeletedYet()
    {
        await _stack.UpAsync(async program =>
        {
            var needed = await program.BucketAsync("needed");
            await program.BucketAsync("dependent", options: request => request.Dependencies.Add(needed.Urn));
        });
        _stack.Provider.OnDelete = _ => _stack.Cancellation.CancelAsync();

        var result = await _stack.DestroyAsync();

        Assert.False(result.Succeeded);
        Assert.Equal(["needed", "shop-dev"], result.Resources.Select(resource => resource.Name));
    }
}
