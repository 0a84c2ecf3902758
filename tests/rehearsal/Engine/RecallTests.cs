using Rehearsal.Tests.Support;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Engine;

/// <summary>A provider is told, before a run, what there is.</summary>
public sealed class RecallTests : IDisposable
{
    private readonly Rehearsed _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task Up_WithResourcesInTheState_TellsTheProviderOfThemFirst()
    {
        await _stack.UpAsync(program => program.BucketAsync("logs", new { size = 3, password = Plain.Secret("hunter2") }));
        Assert.Empty(_stack.Provider.Recalled);

        await _stack.UpAsync(_ => Task.CompletedTask);

        var resource = Assert.Single(_stack.Provider.Recalled);
        Assert.Equal("fake:index:Bucket", resource.Type);
        Assert.Equal("id-urn:pulumi:dev::shop::fake:index:Bucket::logs#0", resource.Id);
        Assert.Equal(PropertyValue.Of("hunter2"), resource.Inputs["password"]);
    }

    [Fact]
    public async Task Preview_TellsNothing_SinceItMakesNothing()
    {
        await _stack.UpAsync(program => program.BucketAsync("logs"));

        await _stack.PreviewAsync(program => program.BucketAsync("logs"));

        Assert.Empty(_stack.Provider.Recalled);
    }
}
