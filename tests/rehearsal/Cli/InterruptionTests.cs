using Xunit;

namespace Rehearsal.Tests.Cli;

/// <summary>The command as a shell starts it, interrupted while a creation is under way.</summary>
public sealed class InterruptionTests
{
    private const string Stopping = "Stopping: what is under way comes to its end. Another Ctrl-C ends at once.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task Up_InterruptedOnce_SaysSoAndEndsTheStepUnderWayBeforeItStops()
    {
        using var run = await HeldRun.StartAsync(Cancel);

        await run.InterruptAsync();
        Assert.Equal(Stopping, await run.Process.StandardError.ReadLineAsync(Cancel));
        await run.ReleaseAsync();
        var output = await run.Process.StandardOutput.ReadToEndAsync(Cancel);
        await run.Process.WaitForExitAsync(Cancel);

        Assert.Equal(1, run.Process.ExitCode);
        Assert.Contains("ChannelGroup live created", output, StringComparison.Ordinal);
        Assert.Contains("The run was cancelled.", output, StringComparison.Ordinal);
        Assert.False(File.Exists(run.Journal));
    }

    [Fact(Timeout = 120_000)]
    public async Task Up_InterruptedTwice_EndsAtOnceAndLeavesNoChildBehind()
    {
        using var run = await HeldRun.StartAsync(Cancel);

        await run.InterruptAsync();
        Assert.Equal(Stopping, await run.Process.StandardError.ReadLineAsync(Cancel));
        await run.InterruptAsync();
        await run.Process.WaitForExitAsync(Cancel);

        Assert.Equal(130, run.Process.ExitCode);
        Assert.Contains("create", await File.ReadAllTextAsync(run.Journal, Cancel), StringComparison.Ordinal);
        Assert.True(await run.ProgramHasEndedAsync(Cancel));
    }
}
