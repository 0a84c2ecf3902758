using System.Diagnostics;
using MediaLive.Agreements.Checks.Secrets;
using MediaLive.Agreements.Checks.Srt;
using MediaLive.Agreements.Checks.Tests.Receivers;
using MediaLive.Agreements.Checks.Tests.Support;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Agreements.Checks.Tests.Srt;

public class SrtCheckTests
{
    private const string Passphrase = "correct-horse-battery";

    [Fact]
    public async Task SrtCheck_RightPassphrase_IsAcceptedAndBarsArrive()
    {
        SrtReceiver.Require();
        await using var peer = await SrtReceiver.StartAsync($"&passphrase={Passphrase}&latency=20");

        var check = CheckAsync(Target(peer.Port, Passphrase, streamId: "curling"));
        await peer.ArrivedAsync();
        var commandLine = CommandLineOf($"127.0.0.1:{peer.Port}");

        Assert.Equal(CheckResult.Accepts("takes 1 s of bars and tone"), await check);
        Assert.DoesNotContain(Passphrase, commandLine, StringComparison.Ordinal);
        var arrived = await peer.EndAsync();
        Assert.InRange(arrived.Length, 20_000, 400_000);
        Assert.Equal(0x47, arrived[0]);
    }

    [Theory]
    [InlineData("wrong-horse-battery", "&passphrase=" + Passphrase, "does not take this passphrase")]
    [InlineData(null, "&passphrase=" + Passphrase, "wants a passphrase, and none was agreed")]
    [InlineData("wrong-horse-battery", "", "has no passphrase set, and one was agreed")]
    public async Task SrtCheck_OtherPassphrase_IsRefusedWithItsReason(string? given, string set, string seen)
    {
        SrtReceiver.Require();
        await using var peer = await SrtReceiver.StartAsync(set);

        var result = await CheckAsync(Target(peer.Port, given));

        Assert.StartsWith(seen, result.Seen, StringComparison.Ordinal);
        Assert.Equal(Verdict.Refuses, result.Verdict);
    }

    [Fact]
    public async Task SrtCheck_RejectedStreamId_IsRefused()
    {
        using var peer = SrtGatekeeper.Start();

        var result = await CheckAsync(Target(peer.Port, null, streamId: "curling"));

        Assert.StartsWith("refuses the stream id 'curling' (", result.Seen, StringComparison.Ordinal);
        Assert.Equal(Verdict.Refuses, result.Verdict);
    }

    [Fact]
    public async Task SrtCheck_NobodyThere_IsUnreachable()
    {
        SrtReceiver.Require();
        var port = FreePort.Take();

        var result = await CheckAsync(Target(port, Passphrase));

        Assert.StartsWith($"nobody answers SRT's call at UDP {port}", result.Seen, StringComparison.Ordinal);
        Assert.Equal(Verdict.Unreachable, result.Verdict);
    }

    [Fact]
    public async Task SrtCheck_UnknownHostWithoutFfmpeg_IsUnreachable() => Assert.Equal(
        CheckResult.Unreachable("nobody knows a host nobody.invalid; check its name with its operator"),
        await CheckAsync(Target(7000, Passphrase, host: "nobody.invalid"), Targets.Context with { Ffmpeg = null }));

    [Fact]
    public async Task SrtCheck_PeerThatDiesHalfWay_IsRefused()
    {
        SrtReceiver.Require();
        await using var peer = await SrtReceiver.StartAsync("&latency=20");
        var context = Targets.Context with { Limits = Targets.Context.Limits with { Media = TimeSpan.FromSeconds(3) } };

        var check = CheckAsync(Target(peer.Port, null), context);
        await peer.ArrivedAsync();
        peer.Kill();

        Assert.StartsWith("took the call, and went away while bars were sent", (await check).Seen, StringComparison.Ordinal);
        Assert.Equal(Verdict.Refuses, (await check).Verdict);
    }

    [Fact]
    public async Task SrtCheck_Listener_IsNotChecked()
    {
        var target = Target(7000, Passphrase) with
        {
            SrtSetting = new SrtOutputDestinationSettings { ConnectionMode = "LISTENER", ListenerPort = 5010 },
        };

        Assert.False(new SrtCheck().Sends(target));
        Assert.Equal(
            CheckResult.NotChecked("the channel listens at UDP 5010; its peer calls once the channel runs"),
            await CheckAsync(target));
    }

    [Fact]
    public async Task SrtCheck_PassphraseThatNobodyGave_IsNotChecked()
    {
        var target = Target(7000, null) with { Secrets = new TargetSecrets { Missing = "no passphrase: give --secret srt" } };
        target = target with { SrtSetting = target.SrtSetting! with { EncryptionPassphraseSecretArn = "arn" } };

        Assert.Equal(CheckResult.NotChecked("no passphrase: give --secret srt"), await CheckAsync(target));
    }

    private static Task<CheckResult> CheckAsync(CheckTarget target, CheckContext? context = null) =>
        new SrtCheck().RunAsync(target, context ?? Targets.Context, TestContext.Current.CancellationToken);

    /// <summary>Of the ffmpeg that sends there, as every user of the machine can read it.</summary>
    private static string CommandLineOf(string address) => Process.GetProcessesByName("ffmpeg")
        .Select(process => ProcFiles.CommandLineOf(process.Id))
        .Single(line => line?.Contains(address, StringComparison.Ordinal) == true)!;

    private static CheckTarget Target(int port, string? passphrase, string? streamId = null, string host = "127.0.0.1") =>
        Targets.Of("srt", $"srt://{host}:{port}", delivery => delivery with
        {
            OutputSettings = new OutputSettings
            {
                SrtOutputSettings = new SrtOutputSettings
                {
                    Destination = Targets.Reference,
                    ContainerSettings = new UdpContainerSettings(),
                    EncryptionType = "AES256",
                    Latency = 100,
                },
            },
        }) with
        {
            SrtSetting = new SrtOutputDestinationSettings
            {
                ConnectionMode = "CALLER",
                Url = $"srt://{host}:{port}",
                StreamId = streamId,
                EncryptionPassphraseSecretArn = passphrase is null
                    ? null
                    : "arn:aws:secretsmanager:us-west-2:123456789012:secret:srt",
            },
            Secrets = new TargetSecrets { Passphrase = passphrase },
        };
}
