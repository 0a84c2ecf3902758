using System.Security.Cryptography.X509Certificates;
using MediaLive.Agreements.Checks.Rtmp;
using MediaLive.Agreements.Checks.Secrets;
using MediaLive.Agreements.Checks.Tests.Receivers;
using MediaLive.Agreements.Checks.Tests.Support;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Agreements.Checks.Tests.Rtmp;

public class RtmpCheckTests(NginxRtmp server) : IClassFixture<NginxRtmp>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RtmpCheck_GoodKey_IsAcceptedAndBarsArrive()
    {
        NginxRtmp.Require();

        var result = await CheckAsync(server.Port, "live", NginxRtmp.Key);

        Assert.Equal("takes the application and the stream name, and 1 s of bars and tone", result.Seen);
        Assert.Equal(Verdict.Accepts, result.Verdict);
        var arrived = await server.RecordingAsync(NginxRtmp.Key);
        using var flv = new MemoryStream(arrived);
        var tags = await new FlvReader(flv, 1).ReadAsync(Cancelled)
            .ToListAsync(Cancelled);
        Assert.InRange(tags.Count(tag => tag.Type == RtmpMessageType.Video), 20, 40);
        Assert.InRange(tags.Count(tag => tag.Type == RtmpMessageType.Audio), 20, 60);
    }

    [Fact]
    public async Task RtmpCheck_WrongKey_IsRefusedAtTheStreamNameAndNotShown()
    {
        NginxRtmp.Require();

        var result = await CheckAsync(server.Port, "live", "wrong-key");

        Assert.Equal(Verdict.Refuses, result.Verdict);
        StartsWith("takes the application 'live' and refuses the stream name", result);
        Assert.DoesNotContain("wrong-key", result.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RtmpCheck_WrongApplication_IsRefusedAtTheApplication()
    {
        NginxRtmp.Require();

        var result = await CheckAsync(server.Port, "other", NginxRtmp.Key);

        Assert.Equal(Verdict.Refuses, result.Verdict);
        StartsWith("refuses the application 'other'", result);
    }

    [Fact]
    public async Task RtmpCheck_ServerThatDiesHalfWay_IsRefused()
    {
        NginxRtmp.Require();
        await using var front = new Front(server.Port) { DiesAfter = 8_000 };

        var result = await CheckAsync(front.Port, "live", NginxRtmp.Key);

        StartsWith("took the stream name, and ended the stream while bars were sent", result);
        Assert.Equal(Verdict.Refuses, result.Verdict);
    }

    [Fact]
    public async Task RtmpCheck_ServerThatFreezesHalfWay_IsUnreachable()
    {
        NginxRtmp.Require();
        await using var front = new Front(server.Port) { FreezesAfter = 8_000 };

        var result = await CheckAsync(front.Port, "live", NginxRtmp.Key);

        StartsWith("took the stream name, and then answered nothing for 1 s", result);
        Assert.Equal(Verdict.Unreachable, result.Verdict);
    }

    [Fact]
    public async Task RtmpsCheck_TrustedCertificate_IsAccepted()
    {
        NginxRtmp.Require();
        using var authority = new TestAuthority();
        await using var front = new Front(server.Port) { Certificate = authority.CertificateFor("localhost") };

        var result = await CheckAsync(front.Port, "live", NginxRtmp.Key, "rtmps", authority.Trust);

        Assert.Equal("takes the application and the stream name, and 1 s of bars and tone", result.Seen);
        Assert.Equal(Verdict.Accepts, result.Verdict);
    }

    [Fact]
    public async Task RtmpsCheck_CertificateOfAnotherName_IsUnreachable()
    {
        using var authority = new TestAuthority();
        await using var front = new Front(FreePort.Take()) { Certificate = authority.CertificateFor("other.example.com") };

        var result = await CheckAsync(front.Port, "live", NginxRtmp.Key, "rtmps", authority.Trust);

        StartsWith("its certificate is for other.example.com and not for localhost", result);
        Assert.Equal(Verdict.Unreachable, result.Verdict);
    }

    [Fact]
    public async Task RtmpsCheck_UnknownAuthority_IsUnreachable()
    {
        using var authority = new TestAuthority();
        await using var front = new Front(FreePort.Take()) { Certificate = authority.CertificateFor("localhost") };

        var result = await CheckAsync(front.Port, "live", NginxRtmp.Key, "rtmps");

        StartsWith("the certificates between its own and a CA", result);
        Assert.Equal(Verdict.Unreachable, result.Verdict);
    }

    [Fact]
    public async Task RtmpsCheck_SelfSignedAsAgreed_IsNotCheckedSinceTheStreamNameWouldGoToAnybody()
    {
        using var authority = new TestAuthority();
        await using var front = new Front(FreePort.Take()) { Certificate = authority.CertificateFor("localhost") };
        var target = Target(front.Port, "live", NginxRtmp.Key, "rtmps");
        var delivery = target.Delivery with
        {
            OutputSettings = new OutputSettings
            {
                RtmpOutputSettings = new RtmpOutputSettings { Destination = Targets.Reference, CertificateMode = "SELF_SIGNED" },
            },
        };

        var result = await new RtmpCheck().RunAsync(
            target with { Part = target.Part with { Delivery = delivery } }, Targets.Context, Cancelled);

        Assert.Contains("MediaLive takes with certificate mode SELF_SIGNED", result.Seen, StringComparison.Ordinal);
        Assert.Equal(Verdict.NotChecked, result.Verdict);
    }

    [Fact]
    public async Task RtmpsCheck_NoTlsAtThePort_IsUnreachable()
    {
        NginxRtmp.Require();

        var result = await CheckAsync(server.Port, "live", NginxRtmp.Key, "rtmps");

        StartsWith($"speaks no TLS at port {server.Port}", result);
        Assert.Equal(Verdict.Unreachable, result.Verdict);
    }

    [Fact]
    public async Task RtmpCheck_TlsAtThePort_IsUnreachable()
    {
        using var authority = new TestAuthority();
        await using var front = new Front(FreePort.Take()) { Certificate = authority.CertificateFor("localhost") };

        var result = await CheckAsync(front.Port, "live", NginxRtmp.Key);

        Assert.Equal(
            $"what is at port {front.Port} does not speak RTMP; check the port with its operator, and whether it wants rtmps",
            result.Seen);
        Assert.Equal(Verdict.Unreachable, result.Verdict);
    }

    [Fact]
    public async Task RtmpCheck_SilentServer_IsUnreachableAfterTheLimit()
    {
        await using var front = OddServer.Silent();

        var result = await CheckAsync(front.Port, "live", NginxRtmp.Key);

        StartsWith($"takes the connection at port {front.Port} and says nothing for 1 s", result);
        Assert.Equal(Verdict.Unreachable, result.Verdict);
    }

    [Fact]
    public async Task RtmpCheck_ClosedPort_IsUnreachable()
    {
        var port = FreePort.Take();

        var result = await CheckAsync(port, "live", NginxRtmp.Key);

        StartsWith($"nobody listens at port {port}", result);
        Assert.Equal(Verdict.Unreachable, result.Verdict);
    }

    [Fact]
    public async Task RtmpCheck_UnknownHost_IsUnreachable()
    {
        var target = Targets.Of("rtmp", "rtmp://nobody.invalid/live") with
        {
            Secrets = new TargetSecrets { StreamName = NginxRtmp.Key },
        };

        var result = await new RtmpCheck().RunAsync(target, Targets.Context, Cancelled);

        Assert.Equal("nobody knows a host nobody.invalid; check its name with its operator", result.Seen);
        Assert.Equal(Verdict.Unreachable, result.Verdict);
    }

    [Theory]
    [InlineData("hunter2", true, nameof(Verdict.Accepts))]
    [InlineData("hunter2", false, nameof(Verdict.Refuses))]
    [InlineData(null, true, nameof(Verdict.NotChecked))]
    public async Task RtmpCheck_AdobeAuthentication_IsAnsweredWithADigest(string? password, bool taken, string verdict)
    {
        var asked = "";
        await using var adobe = new AdobeServer(application => (asked = application).Length > 0 && taken).Start();
        var target = Target(adobe.Port, "live", NginxRtmp.Key);
        target = target with
        {
            Setting = target.Setting! with { Username = "acme" },
            Secrets = target.Secrets with { Password = password },
        };

        var result = await new RtmpCheck().RunAsync(target, Targets.Context with { Ffmpeg = null }, Cancelled);

        Assert.Equal(verdict, $"{result.Verdict}");
        Assert.DoesNotContain("hunter2", $"{asked}{result.Seen}", StringComparison.Ordinal);
        Assert.Equal(password is not null, asked.StartsWith("live?authmod=adobe&user=acme&challenge=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RtmpCheck_WithoutFfmpeg_StillTellsWhoTakesTheStreamName()
    {
        NginxRtmp.Require();

        var result = await new RtmpCheck().RunAsync(
            Target(server.Port, "live", NginxRtmp.Key), Targets.Context with { Ffmpeg = null }, Cancelled);

        StartsWith("takes the application and the stream name; needs ffmpeg", result);
        Assert.Equal(Verdict.Accepts, result.Verdict);
    }

    [Fact]
    public async Task RtmpCheck_NoStreamName_IsNotChecked()
    {
        var target = Target(FreePort.Take(), "live", NginxRtmp.Key) with
        {
            Secrets = new TargetSecrets { Missing = "no streamName: give --secret socialKey" },
        };

        var result = await new RtmpCheck().RunAsync(target, Targets.Context, Cancelled);

        Assert.Equal(CheckResult.NotChecked("no streamName: give --secret socialKey"), result);
    }

    private static void StartsWith(string expected, CheckResult result) =>
        Assert.StartsWith(expected, result.Seen, StringComparison.Ordinal);

    private static Task<CheckResult> CheckAsync(
        int port, string application, string key, string scheme = "rtmp", X509ChainPolicy? trust = null) =>
        new RtmpCheck(trust).RunAsync(Target(port, application, key, scheme), Targets.Context, Cancelled);

    private static CheckTarget Target(int port, string application, string key, string scheme = "rtmp") =>
        Targets.Of("rtmp", $"{scheme}://localhost:{port}/{application}") with
        {
            Secrets = new TargetSecrets { StreamName = key },
        };
}
