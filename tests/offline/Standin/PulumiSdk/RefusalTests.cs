using Pulumi;
using Xunit;

namespace Standin.Tests.PulumiSdk;

/// <summary>A program built with the stand-in must never touch a real engine, nor look as if it had deployed something.</summary>
[Collection(nameof(Process))]
public sealed class RefusalTests : IDisposable
{
    private static readonly string[] Names = ["PULUMI_REHEARSAL", "PULUMI_MONITOR", "PULUMI_ENGINE"];

    private readonly Process _process = new(Names);

    [Fact]
    public async Task RunAsync_ByHand_SaysWhoRunsItAndFails()
    {
        await AssertRefusedAsync();

        Assert.Contains("dotnet run --project rehearsal -- up <stack>", _process.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_UnderARealEngine_NamesTheOfficialPackagesAndFails()
    {
        // Nobody listens there: an attempt to send something would be another error.
        Environment.SetEnvironmentVariable("PULUMI_MONITOR", "127.0.0.1:1");
        Environment.SetEnvironmentVariable("PULUMI_ENGINE", "127.0.0.1:1");

        await AssertRefusedAsync();

        Assert.Contains("Pulumi, Pulumi.Aws and Pulumi.AwsNative", _process.Errors, StringComparison.Ordinal);
        Assert.Contains("PulumiSdk=official", _process.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_RehearsalWithoutAnEngine_IsRefused()
    {
        Environment.SetEnvironmentVariable("PULUMI_REHEARSAL", "1");

        await AssertRefusedAsync();
    }

    [Fact]
    public async Task TestAsync_WithMocks_NeedsNoEngine()
    {
        var resources = await Deployment.TestAsync<EmptyStack>(new Mocks());

        Assert.Equal("pulumi:pulumi:Stack", Assert.Single(resources).GetResourceType());
    }

    public void Dispose() => _process.Dispose();

    private static async Task AssertRefusedAsync()
    {
        var ran = false;

        var exitCode = await Deployment.RunAsync(() => ran = true);

        Assert.Equal(1, exitCode);
        Assert.Equal(1, Environment.ExitCode);
        Assert.False(ran);
    }

    private sealed class EmptyStack : Stack;
}
