using MediaLive.Agreements.Checks.Tests.Examples;
using MediaLive.Agreements.Checks.Tests.Support;

namespace MediaLive.Agreements.Checks.Tests;

/// <summary>From the example stack files to what an engineer reads before the channel exists.</summary>
public sealed class ExampleStacksTests(ExampleRuns runs) : IClassFixture<ExampleRuns>
{
    private const string NoCredentials = "not checked: no AWS credentials, or no way to AWS; sign in and check again";
    private const string FoundById =
        "not checked: MediaLive finds this MediaPackage channel by its id, and nobody else can send to it so";
    private const string Hls = "accepts: takes 4 files of HLS; everything is deleted again";
    private const string Smooth = "accepts: takes 2 s of microsoftSmooth (200)";
    private const string Rtmp = "accepts: takes the application and the stream name, and 2 s of bars and tone";
    private const string Srt = "accepts: takes 2 s of bars and tone";
    private const string NobodyAnswers = "which nobody answers; ask its operator whether all of it arrives";

    [Fact]
    public void Dev_WithPartnersThatTakeIt_IsToldSo()
    {
        Partners.Require();

        Assert.Equal(
            [
                $"curling/archive 0: {NoCredentials}",
                $"curling/contribution 0: sent: 2 s of bars and tone to UDP {Port(runs.Dev, "curling/contribution", 0)}, "
                    + NobodyAnswers,
                $"curling/origin 0: {NoCredentials}",
                $"curling/package 0: {NoCredentials}",
                $"curling/social 0: {Rtmp}",
                $"curling/thumbnails 0: {NoCredentials}",
            ],
            runs.Dev.Lines);
        Assert.Equal((0, ""), (runs.Dev.Status, runs.Dev.Error));
    }

    [Fact]
    public void Prod_WithPartnersThatTakeIt_IsToldSo()
    {
        Partners.Require();

        Assert.Equal(
            [
                $"curling/archive 0: {NoCredentials}",
                $"curling/archive 1: {NoCredentials}",
                $"curling/contribution 0: {SentWithFec(runs.Prod, 0)}",
                $"curling/contribution 1: {SentWithFec(runs.Prod, 1)}",
                $"curling/origin 0: {NoCredentials}",
                $"curling/origin 1: {NoCredentials}",
                $"curling/package 0: {NoCredentials}",
                $"curling/package 1: {NoCredentials}",
                $"curling/package-cmaf 0: {NoCredentials}",
                $"curling/package-cmaf 1: {NoCredentials}",
                $"curling/package-cmaf 0: {NoCredentials}",
                $"curling/package-cmaf 1: {NoCredentials}",
                $"curling/package-group 0: {NoCredentials}",
                $"curling/package-group 1: {NoCredentials}",
                $"curling/package-v1 0: {Hls}",
                $"curling/package-v1 1: {Hls}",
                $"curling/package-v1 0: {NoCredentials}",
                $"curling/package-v1 1: {NoCredentials}",
                $"curling/package-v1-group 0: {FoundById}",
                $"curling/package-v1-group 1: {FoundById}",
                $"curling/thumbnails 0: {NoCredentials}",
                $"curling/thumbnails 1: {NoCredentials}",
                $"partners/affiliate 0: {Srt}",
                $"partners/affiliate 1: {Srt}",
                $"partners/affiliate 0: {NoCredentials}",
                $"partners/cdn 0: {Hls}",
                $"partners/cdn 1: {Hls}",
                $"partners/cdn 0: {NoCredentials}",
                $"partners/smooth 0: {Smooth}",
                $"partners/smooth 1: {Smooth}",
                $"partners/smooth 0: {NoCredentials}",
                $"partners/social 0: {Rtmp}",
                $"partners/social 1: {Rtmp}",
            ],
            runs.Prod.Lines);
        Assert.Equal((0, ""), (runs.Prod.Status, runs.Prod.Error));
    }

    [Fact]
    public void Prod_WithPartnersThatTakeIt_ArrivesThere()
    {
        Partners.Require();

        string[] names = ["curling.m3u8", "curling_check.m3u8", "curling_check_00001.ts", "curling_check_00002.ts"];
        Assert.Equal(
            names.SelectMany(name => new[] { $"/50002/{name}", $"/50002/{name}" }),
            runs.Requests.Select(request => request.Split(' '))
                .Where(request => request is ["PUT", _, "201", _, "chunked"])
                .Select(request => request[1])
                .Order(StringComparer.Ordinal));
        const string posted = "POST /sports/curling.isml/Events(curling)/Streams(check) 200 ";
        Assert.Equal(3, runs.Requests.Count(request => request.StartsWith(posted, StringComparison.Ordinal)));
        Assert.All(runs.Arrived, arrived => Assert.True(arrived.Value > 10_000, $"{arrived.Key}: {arrived.Value} bytes"));
    }

    /// <summary>However they are lined up, all together take no longer than their mean share and the longest of them.</summary>
    [Fact]
    public void Prod_WithPartnersThatTakeIt_IsCheckedInTime()
    {
        Partners.Require();

        var each = new CheckLimits(CheckedRun.Media).Check.TotalSeconds;
        Assert.All(runs.All.SelectMany(run => run.Told), told => Assert.InRange(told.Seconds, 0, each));
        var seconds = runs.Prod.Told.Select(told => told.Seconds).ToList();
        Assert.InRange((seconds.Sum() / CheckLimits.AtOnce) + seconds.Max(), CheckedRun.Media.TotalSeconds, 20);
    }

    [Fact]
    public void Prod_WithAFaultOfEachKind_IsToldWhatToDo()
    {
        Partners.Require();

        Assert.Equal(
            [
                $"curling/contribution 0: unreachable: nobody listens at UDP {Port(runs.Faults, "curling/contribution", 0) + 4}, "
                    + "for error correction; check the port with its operator, and whether the receiver runs",
                $"curling/contribution 1: {SentWithFec(runs.Faults, 1)}",
                "partners/affiliate 0: refuses: does not take this passphrase; check it with its operator",
                "partners/affiliate 1: unreachable: "
                    + $"nobody answers SRT's call at UDP {Port(runs.Faults, "partners/affiliate", 1)}; "
                    + "ask its operator whether the peer listens there, and whether a firewall lets this machine in",
                $"partners/affiliate 0: {NoCredentials}",
                "partners/cdn 0: refuses: 401: it does not take this user name with this password; ask its operator for both",
                "partners/cdn 1: unreachable: nobody knows a host no-such-host.invalid; check its name with its operator",
                $"partners/cdn 0: {NoCredentials}",
                "partners/smooth 0: unreachable: its certificate is for other.example and not for 127.0.0.1; "
                    + "agree on the right host, or certificate",
                $"partners/smooth 1: {Smooth}",
                $"partners/smooth 0: {NoCredentials}",
                "partners/social 0: refuses: takes the application 'live' and refuses the stream name "
                    + "(it closes the connection); check it with its operator; it may be wrong, expired or in use",
                $"partners/social 1: unreachable: nobody listens at port {Port(runs.Faults, "partners/social", 1)}; "
                    + "check the port with its operator, and whether the server runs",
            ],
            runs.Faults.Lines);
        Assert.Equal((1, ""), (runs.Faults.Status, runs.Faults.Error));
    }

    [Fact]
    public void Runs_WithSecrets_ShowThemNowhere()
    {
        Partners.Require();
        ProcFiles.Require();

        var commandLines = string.Join('\n', runs.All.SelectMany(run => run.CommandLines));
        Assert.All(
            [
                "Agreements.dll", "pipe:1", "fec", runs.Prod.Outputs.Urls("partners/affiliate")[0].Authority,
                runs.Faults.Outputs.Urls("partners/affiliate")[1].Authority,
            ],
            seen => Assert.Contains(seen, commandLines, StringComparison.Ordinal));
        Assert.All(ExampleRuns.Secrets, secret => Assert.All(
            [commandLines, .. runs.All.SelectMany(run => new[] { run.Output, run.Error })],
            text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal)));
    }

    private static int Port(CheckedRun run, string delivery, int pipeline) => run.Outputs.Urls(delivery)[pipeline].Port;

    private static string SentWithFec(CheckedRun run, int pipeline)
    {
        var port = Port(run, "curling/contribution", pipeline);
        return $"sent: 2 s of bars and tone to UDP {port}, {port + 2} and {port + 4}, {NobodyAnswers}";
    }
}
