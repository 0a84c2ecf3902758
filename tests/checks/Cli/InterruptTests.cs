using System.Diagnostics;
using MediaLive.Agreements.Checks.Tests.Support;
using MediaLive.Delivery.Contract.Operators;

namespace MediaLive.Agreements.Checks.Tests.Cli;

public sealed class InterruptTests
{
    [Fact]
    public async Task Check_ThatIsInterrupted_LeavesNoFfmpegBehind()
    {
        Installed.Require("ffmpeg");
        ProcFiles.Require();
        using var body = new MemoryStream();
        await using var server = OddServer.Keeping(body);
        var outputs = Path.GetTempFileName();
        var stack = new AgreedStack();
        stack.Add(
            "smooth",
            "microsoftSmooth",
            "http",
            new OperatorAddress { Pipelines = [0], Address = $"http://127.0.0.1:{server.Port}/curling.isml" },
            destination => new() { MsSmoothGroupSettings = new() { Destination = destination } });
        stack.Write(outputs);

        using var check = CheckProcess.Start(new Dictionary<string, string>(), ["--outputs", outputs, "--seconds", "30"]);
        var watch = Stopwatch.StartNew();
        while (body.Length == 0 && watch.Elapsed < TimeSpan.FromSeconds(20))
            await Task.Delay(50, TestContext.Current.CancellationToken);
        var children = ProcFiles.ChildrenOf(check.Id).Where(IsFfmpeg).ToList();
        using (var kill = Process.Start("/bin/kill", ["-s", Signal(), $"{check.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.NotEmpty(children);
        Assert.NotEqual(0, check.ExitCode);
        Assert.All(children, child => Assert.False(IsFfmpeg(child), $"ffmpeg {child} still runs."));
        File.Delete(outputs);
    }

    /// <summary>That of Ctrl-C, unless the tests run as a shell's background job: those ignore it, and so do their children.</summary>
    private static string Signal()
    {
        const string Ignored = "SigIgn:";
        const ulong Interrupt = 1 << 1;
        var mask = File.ReadLines("/proc/self/status").Single(line => line.StartsWith(Ignored, StringComparison.Ordinal))[Ignored.Length..];
        return (Convert.ToUInt64(mask.Trim(), 16) & Interrupt) == 0 ? "INT" : "TERM";
    }

    private static bool IsFfmpeg(int process) => ProcFiles.NameOf(process) == "ffmpeg";
}
