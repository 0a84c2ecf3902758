using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using MediaLive.Agreements.Checks.Media;

namespace MediaLive.Agreements.Checks.Rtmp;

/// <summary>
/// RTMP servers: publishes the real stream and sends bars on that very connection. ffmpeg would have the stream name on its
/// command line, and says the same whatever the server refuses.
/// </summary>
/// <param name="trust">Whose certificates to trust; null for those that this machine trusts.</param>
internal sealed class RtmpCheck(X509ChainPolicy? trust = null) : IDestinationCheck
{
    private const string AnyCertificate = "SELF_SIGNED";

    /// <summary>A connection without a user, one to be asked for the answer, and one to give it.</summary>
    private const int MostLogins = 3;

    public bool Takes(CheckTarget target) => target.Setting is not null && target.Delivery.OutputGroup == "rtmp";

    public bool Sends(CheckTarget target) => true;

    /// <summary>The path of the URL: the stream name is not in it.</summary>
    public static string ApplicationOf(Uri url) => url.PathAndQuery.TrimStart('/');

    public async Task<CheckResult> RunAsync(CheckTarget target, CheckContext context, CancellationToken cancellationToken)
    {
        if ((target.Secrets.StreamName ?? target.Setting?.StreamName) is not { } streamName)
            return CheckResult.NotChecked(target.Secrets.Missing ?? "no stream name was agreed");
        var url = new Uri(target.Setting!.Url!);
        var limit = context.Limits.Answer;
        try
        {
            return await PublishAsync(url, streamName, target, context, cancellationToken);
        }
        catch (RtmpFailure failure)
        {
            return RtmpWords.Of(failure, url, limit, target.Secrets);
        }
        catch (SocketException failure)
        {
            return CheckResult.Unreachable(ConnectionWords.Of(failure, url.Host, RtmpTransport.PortOf(url)));
        }
        catch (CertificateException) when (target.OutputSettings?.RtmpOutputSettings?.CertificateMode == AnyCertificate)
        {
            return CheckResult.NotChecked(
                $"its certificate is not trusted here, which MediaLive takes with certificate mode {AnyCertificate}; "
                + "this check gives nobody a stream name who can't be told");
        }
        catch (CertificateException untrusted)
        {
            return CheckResult.Unreachable(untrusted.Message);
        }
        catch (AuthenticationException)
        {
            return CheckResult.Unreachable(
                $"speaks no TLS at port {RtmpTransport.PortOf(url)}; "
                + "check the port with its operator, and whether it wants rtmp without the s");
        }
    }

    private async Task<CheckResult> PublishAsync(
        Uri url, string streamName, CheckTarget target, CheckContext context, CancellationToken cancelled)
    {
        var login = "";
        for (var tried = 1; ; tried++)
        {
            await using var transport = await RtmpTransport.OpenAsync(url, trust, context.Limits.Answer, cancelled);
            using var connection = await ShakeHandsAsync(transport, context.Limits.Answer, cancelled);
            var publisher = new RtmpPublisher(connection, context.Limits.Answer);
            var answer = await publisher.ConnectAsync(
                ApplicationOf(url) + login, url.GetLeftPart(UriPartial.Query) + login, cancelled);
            if (!answer.IsError)
                return await PublishAsync(publisher, streamName, target, context, cancelled);
            var step = RtmpLogin.After(answer, target, tried < MostLogins);
            if (step.Result is { } result)
                return result;
            login = step.Answer!;
        }
    }

    private static async Task<CheckResult> PublishAsync(
        RtmpPublisher publisher, string streamName, CheckTarget target, CheckContext context, CancellationToken cancelled)
    {
        var streamId = await publisher.CreateStreamAsync(streamName, cancelled);
        await publisher.PublishAsync(streamId, streamName, cancelled);
        const string taken = "takes the application and the stream name";
        if (context.Ffmpeg is not { } ffmpeg)
            return CheckResult.Accepts($"{taken}; {Ffmpeg.HowToInstall}");
        await using var bars = ffmpeg.Start(
            [.. BarsAndTone.Arguments(context.Limits.Media), "-flvflags", "no_duration_filesize", "-f", "flv", "pipe:1"],
            target.Secrets.All);
        var sent = await publisher.SendAsync(
            new FlvReader(bars.Output, streamId).ReadAsync(cancelled), streamId, streamName, cancelled);
        return sent > 0
            ? CheckResult.Accepts($"{taken}, and {context.Limits.Media.TotalSeconds:0.#} s of bars and tone")
            : CheckResult.Accepts($"{taken}; ffmpeg made no bars: {(await bars.EndAsync(cancelled)).Errors}");
    }

    private static async Task<RtmpConnection> ShakeHandsAsync(Stream transport, TimeSpan limit, CancellationToken cancelled)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        bound.CancelAfter(limit);
        try
        {
            return await RtmpConnection.OpenAsync(transport, bound.Token);
        }
        catch (OperationCanceledException) when (!cancelled.IsCancellationRequested)
        {
            throw new RtmpFailure(RtmpStep.Handshake, RtmpEnd.Silent);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            throw new RtmpFailure(RtmpStep.Handshake, RtmpEnd.NotRtmp);
        }
    }
}
