using System.Diagnostics;
using MediaLive.Agreements.Checks.Tests.Http;
using MediaLive.Agreements.Checks.Tests.Support;
using MediaLive.Delivery.Contract.Operators;

namespace MediaLive.Agreements.Checks.Tests.Cli;

/// <summary>What only a process of its own shows.</summary>
public sealed class CheckProcessTests(CheckedServers servers)
{
    [Fact]
    public async Task Check_WithoutFfmpeg_TellsWhatCanBeTold()
    {
        Installed.Require("nginx", "apache2", "ffmpeg");

        var (status, output, _) = await CheckProcess.RunAsync(
            new Dictionary<string, string> { ["SSL_CERT_FILE"] = servers.AuthorityFile, ["PATH"] = "" },
            "",
            ["test/basic", "test/basic-wrong", "test/tls-self", "test/tls-trusted", "--outputs", servers.Outputs, "--secret", "/right=right-password", "--secret", "/wrong=no", "--json"]);

        var told = CheckProcess.Read(output);
        Assert.Equal(1, status);
        Assert.Equal(
            ("not checked", "takes a manifest, but the check needs ffmpeg to send media: install it (apt-get install ffmpeg, "
                + "brew install ffmpeg) and check again; everything is deleted again"),
            (told["test/basic"].Verdict, told["test/basic"].Seen));
        Assert.StartsWith("401: ", told["test/basic-wrong"].Seen, StringComparison.Ordinal);
        Assert.Equal("unreachable", told["test/tls-self"].Verdict);
        Assert.StartsWith("lets this user in, but the check needs ffmpeg", told["test/tls-trusted"].Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ThatIsInterrupted_LeavesNoFfmpegBehind()
    {
        Installed.Require("ffmpeg");
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The children of a process are listed in /proc.");
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
        var children = Children(check.Id);
        using (var kill = Process.Start("/bin/kill", ["-s", "INT", $"{check.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.NotEmpty(children);
        Assert.NotEqual(0, check.ExitCode);
        Assert.All(children, child => Assert.False(IsFfmpeg(child), $"ffmpeg {child} still runs."));
        File.Delete(outputs);
    }

    private static List<string> Children(int process) =>
    [
        .. Directory.EnumerateDirectories($"/proc/{process}/task")
            .SelectMany(task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(IsFfmpeg),
    ];

    private static bool IsFfmpeg(string process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/comm").Trim() == "ffmpeg";
        }
        catch (IOException)
        {
            return false;
        }
    }
}
