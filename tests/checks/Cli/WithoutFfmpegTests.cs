using MediaLive.Agreements.Checks.Tests.Http;
using MediaLive.Agreements.Checks.Tests.Support;

namespace MediaLive.Agreements.Checks.Tests.Cli;

[Collection(nameof(CheckedServers))]
public sealed class WithoutFfmpegTests(CheckedServers servers)
{
    [Fact]
    public async Task Check_WithoutFfmpeg_TellsWhatCanBeTold()
    {
        Installed.Require("nginx", "apache2", "ffmpeg");

        var (status, output, _) = await CheckProcess.RunAsync(
            new Dictionary<string, string> { ["SSL_CERT_FILE"] = servers.AuthorityFile, ["PATH"] = "" },
            "",
            [
                "test/basic", "test/basic-wrong", "test/tls-self", "test/tls-trusted", "--outputs", servers.Outputs,
                "--secret", "/right=right-password", "--secret", "/wrong=no", "--json",
            ]);

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
    public async Task Check_WithAnFfmpegThatCanNot_SaysWhatItSays()
    {
        Installed.Require("nginx", "apache2", "ffmpeg");
        var folder = Directory.CreateTempSubdirectory("ffmpeg-");
        var ffmpeg = Path.Combine(folder.FullName, "ffmpeg");
        await File.WriteAllTextAsync(
            ffmpeg, "#!/bin/sh\necho \"Unknown encoder 'libx264'\" >&2\nexit 1\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(ffmpeg, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var (status, output, _) = await CheckProcess.RunAsync(
            new Dictionary<string, string> { ["SSL_CERT_FILE"] = servers.AuthorityFile, ["PATH"] = folder.FullName },
            "",
            ["test/open", "test/tls-trusted", "--outputs", servers.Outputs, "--json"]);

        folder.Delete(recursive: true);
        Assert.Equal(0, status);
        Assert.All(CheckProcess.Read(output).Values, told =>
        {
            Assert.Equal("not checked", told.Verdict);
            Assert.StartsWith(
                "ffmpeg makes no media (Unknown encoder 'libx264'); it needs libx264 and aac", told.Seen, StringComparison.Ordinal);
        });
    }
}
