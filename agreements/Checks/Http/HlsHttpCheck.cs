using System.Text;
using MediaLive.Agreements.Checks.Media;

namespace MediaLive.Agreements.Checks.Http;

/// <summary>HLS to an HTTP server: manifests and segments, where and how the channel will put them.</summary>
internal sealed class HlsHttpCheck : IDestinationCheck
{
    private const string ManifestType = "application/vnd.apple.mpegurl";
    private const string SegmentType = "video/mp2t";
    private const int SegmentSeconds = 1;
    private const string NoScheme = "no public way to compute Akamai's token; watch the first start of the channel together";
    private const int LongestManifest = 65_536;

    public bool Takes(CheckTarget target) => HttpUrls.IsHttp(target, group => group.HlsGroupSettings is not null);

    public bool Sends(CheckTarget target) => true;

    public async Task<CheckResult> RunAsync(CheckTarget target, CheckContext context, CancellationToken cancellationToken)
    {
        using var sender = new HttpSender(target, context.Limits);
        var files = new ReceivedFiles(sender, target);
        try
        {
            var result = await JudgeAsync(target, context, sender, files, cancellationToken);
            return result with { Seen = result.Seen + await TidyUpAsync() };
        }
        catch (OperationCanceledException)
        {
            await TidyUpAsync();
            throw;
        }

        async Task<string> TidyUpAsync()
        {
            // Also when the check is stopped: nothing of it is to stay.
            using var bounded = new CancellationTokenSource(context.Limits.Answer);
            return await files.DeleteAsync(bounded.Token);
        }
    }

    private static async Task<CheckResult> JudgeAsync(
        CheckTarget target, CheckContext context, HttpSender sender, ReceivedFiles files, CancellationToken cancellationToken)
    {
        try
        {
            if (HttpUrls.Of(target) is not { } url || target.Secrets.Missing is not null || HasAkamaiToken(target))
            {
                using var answer = await sender.SendAsync(
                    HttpMethod.Head, HttpUrls.WithoutQuery(target), null, cancellationToken);
                return CheckResult.NotChecked($"{sender.Host} answers, but there is {target.Secrets.Missing ?? NoScheme}");
            }

            var names = HlsFileNames.Of(target, url);
            if (await IsInUseAsync(sender, names.Main, cancellationToken))
            {
                return CheckResult.NotChecked(
                    $"{HlsFileNames.Short(target.Url)}.m3u8 is there already, and a channel may be on air; "
                    + "check before it starts, or delete that file");
            }

            await files.PutAsync(
                names.Main,
                HlsPlaylists.OfGroup(names.Outputs.Select(output => HlsFileNames.Short(output.Manifest))),
                ManifestType,
                cancellationToken);
            if (context.Ffmpeg is null)
                return CheckResult.NotChecked($"takes a manifest, but the check {Ffmpeg.HowToInstall}");
            await PutMediaAsync(context, names, files, cancellationToken);
            return CheckResult.Accepts($"takes {files.Count} files of HLS");
        }
        catch (NoAnswerException end)
        {
            return end.Result;
        }
        catch (Exception failure) when (failure is MediaException or FfmpegException)
        {
            return CheckResult.NotChecked(failure.Message);
        }
    }

    /// <summary>Whether players see a channel there, which the check would disturb.</summary>
    private static async Task<bool> IsInUseAsync(HttpSender sender, string manifest, CancellationToken cancellationToken)
    {
        using var answer = await sender.SendAsync(HttpMethod.Get, manifest, null, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            return false;
        var start = new byte[LongestManifest];
        try
        {
            await using var content = await answer.Content.ReadAsStreamAsync(cancellationToken);
            var length = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
            return HlsPlaylists.IsOfAChannel(Encoding.UTF8.GetString(start, 0, length));
        }
        catch (IOException)
        {
            // What can't be read is no manifest that players use.
            return false;
        }
    }

    /// <summary>The same segments for each output, and after each the manifest that lists it.</summary>
    private static async Task PutMediaAsync(
        CheckContext context, HlsFileNames names, ReceivedFiles files, CancellationToken cancellationToken)
    {
        await using var run = context.Ffmpeg!.Start(
            [.. BarsAndTone.Arguments(context.Limits.Media, SegmentSeconds), "-f", "mpegts", "pipe:1"]);
        var number = 0;
        await foreach (var segment in TransportStreamSegments.SplitAsync(run.Output, cancellationToken))
        {
            number++;
            foreach (var output in names.Outputs)
            {
                await files.PutAsync(output.Segment(number), segment, SegmentType, cancellationToken);
                var listed = Enumerable.Range(1, number).Select(each => HlsFileNames.Short(output.Segment(each)));
                await files.PutAsync(
                    output.Manifest, HlsPlaylists.OfOutput(listed, SegmentSeconds), ManifestType, cancellationToken);
            }
        }

        if (await run.EndAsync(cancellationToken) is { } end && (end.Status != 0 || number == 0))
            throw MediaException.Of(end);
    }

    /// <summary>Whether Akamai's token authentication was agreed, of which only Akamai knows how it is computed.</summary>
    private static bool HasAkamaiToken(CheckTarget target) =>
        target.Secrets is { Token: not null } or { Salt: not null }
        || target.Delivery.OutputGroupSettings.HlsGroupSettings!.HlsCdnSettings.HlsAkamaiSettings
            is { Token: not null } or { Salt: not null };
}
