using System.Globalization;
using MediaLive.Agreements.Checks.Media;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Agreements.Checks.Http;

/// <summary>A stream of fragmented MP4 to an HTTP server, in one long request.</summary>
internal sealed class StreamHttpCheck : IDestinationCheck
{
    public static readonly StreamHttpCheck CmafIngest = new()
    {
        IsGroup = group => group.CmafIngestGroupSettings is not null,
        Method = HttpMethod.Put,
        // DASH-IF Live Media Ingest, interface 1: each track goes to Streams(name) below the publishing URL.
        UrlOf = target => $"{target.Setting!.Url}Streams(check{Modifier(target)}.cmfv)",
        Format = ["-map", "0:v", "-f", "mp4", "-movflags", "cmaf+frag_keyframe+empty_moov+default_base_moof"],
    };

    public static readonly StreamHttpCheck MicrosoftSmooth = new()
    {
        IsGroup = group => group.MsSmoothGroupSettings is not null,
        Method = HttpMethod.Post,
        UrlOf = target => $"{target.Setting!.Url!.TrimEnd('/')}{Event(target)}/Streams(check)",
        Format = ["-f", "ismv", "-movflags", "isml+frag_keyframe"],
    };

    private StreamHttpCheck()
    {
    }

    public required Func<OutputGroupSettings, bool> IsGroup { get; init; }

    public required HttpMethod Method { get; init; }

    public required Func<CheckTarget, string> UrlOf { get; init; }

    /// <summary>ffmpeg's arguments for the container.</summary>
    public required IReadOnlyList<string> Format { get; init; }

    public bool Takes(CheckTarget target) => HttpUrls.IsHttp(target, IsGroup);

    public bool Sends(CheckTarget target) => true;

    public async Task<CheckResult> RunAsync(CheckTarget target, CheckContext context, CancellationToken cancellationToken)
    {
        using var sender = new HttpSender(target, context.Limits);
        try
        {
            if (target.Secrets.Missing is { } missing)
            {
                using var head = await sender.SendAsync(HttpMethod.Head, target.Setting!.Url!, null, cancellationToken);
                return CheckResult.NotChecked($"{sender.Host} answers, but there is {missing}");
            }

            return context.Ffmpeg is { } ffmpeg
                ? await StreamAsync(target, new MediaContent(ffmpeg, context.Limits.Media, Format, "video/mp4"))
                : await AskAsync(target);
        }
        catch (NoAnswerException end)
        {
            return end.Result;
        }
        catch (FfmpegException failure)
        {
            return CheckResult.NotChecked(failure.Message);
        }

        async Task<CheckResult> StreamAsync(CheckTarget to, MediaContent media)
        {
            using var answer = await sender.SendAsync(Method, UrlOf(to), media, cancellationToken);
            if (!answer.IsSuccessStatusCode)
                return CheckResult.Refuses(StatusWords.Of(answer, to.Address.Username));
            if (!media.IsSent)
                return CheckResult.NotChecked($"answers {(int)answer.StatusCode} before it gets any media, which tells nothing");
            return CheckResult.Accepts(
                $"takes {context.Limits.Media.TotalSeconds:0} s of {to.Delivery.OutputGroup} ({(int)answer.StatusCode})"
                + await TidyUpAsync(to));
        }

        // What an encoder sends first to see whether it may ([MS-SSTR] 2.2.7).
        async Task<CheckResult> AskAsync(CheckTarget to)
        {
            using var answer = await sender.SendAsync(Method, UrlOf(to), new ByteArrayContent([]), cancellationToken);
            return (int)answer.StatusCode is 401 or 403 or 404 or 405 or >= 500
                ? CheckResult.Refuses(StatusWords.Of(answer, to.Address.Username))
                : CheckResult.NotChecked($"lets this user in, but the check {Ffmpeg.HowToInstall}{await TidyUpAsync(to)}");
        }

        // What was put is a file at some servers; what was posted is none.
        async Task<string> TidyUpAsync(CheckTarget to) =>
            Method == HttpMethod.Put ? await DeleteAsync(sender, UrlOf(to), context.Limits) : "";
    }

    private static async Task<string> DeleteAsync(HttpSender sender, string url, CheckLimits limits)
    {
        using var bounded = new CancellationTokenSource(limits.Answer);
        try
        {
            using var answer = await sender.SendAsync(HttpMethod.Delete, url, null, bounded.Token);
            return answer.IsSuccessStatusCode
                ? "; everything is deleted again"
                : $"; it may be left there, since DELETE is answered {(int)answer.StatusCode}";
        }
        catch (Exception failure) when (failure is NoAnswerException or OperationCanceledException)
        {
            return "; it may be left there, since DELETE got no answer";
        }
    }

    private static string? Modifier(CheckTarget target) =>
        target.Delivery.Outputs?.Select(output => output.OutputSettings.CmafIngestOutputSettings?.NameModifier).FirstOrDefault();

    /// <summary>MediaLive User Guide, "Fields for the output destination" of Microsoft Smooth.</summary>
    private static string Event(CheckTarget target) => target.Delivery.OutputGroupSettings.MsSmoothGroupSettings switch
    {
        { EventIdMode: "USE_CONFIGURED", EventId: { } id } => $"/Events({id})",
        { EventIdMode: "USE_TIMESTAMP" } =>
            $"/Events({DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)})",
        _ => "",
    };
}
