using System.Globalization;
using System.Net.Sockets;
using MediaLive.Agreements.Checks.Media;

namespace MediaLive.Agreements.Checks.Srt;

/// <summary>SRT peers that MediaLive calls: ffmpeg calls them with what was agreed.</summary>
internal sealed class SrtCheck : IDestinationCheck
{
    private const string Listener = "LISTENER";

    /// <summary>Bytes a second, padded up to it: what the peer does not acknowledge fills the buffer in half a second.</summary>
    private const int MuxRate = 1_000_000;
    private const int Buffer = 64 * 1024;

    public bool Takes(CheckTarget target) => target.SrtSetting is not null;

    public bool Sends(CheckTarget target) => target.SrtSetting?.ConnectionMode != Listener;

    public async Task<CheckResult> RunAsync(CheckTarget target, CheckContext context, CancellationToken cancellationToken)
    {
        var setting = target.SrtSetting!;
        var latency = TimeSpan.FromMilliseconds(target.OutputSettings?.SrtOutputSettings?.Latency ?? 0);
        if (setting.ConnectionMode == Listener)
        {
            return CheckResult.NotChecked(
                $"the channel listens at UDP {setting.ListenerPort}; its peer calls once the channel runs");
        }

        if (setting.EncryptionPassphraseSecretArn is not null && target.Secrets.Passphrase is null)
            return CheckResult.NotChecked(target.Secrets.Missing ?? "no passphrase was given");
        var url = new Uri(setting.Url!);
        try
        {
            await HostLookup.FindAsync(url, context.Limits.Answer, cancellationToken);
            if (context.Ffmpeg is not { } ffmpeg)
                return CheckResult.NotChecked(Ffmpeg.HowToInstall);
            // The peer hands nothing on before the latency is over, and loses what it still holds when the call ends.
            await using var run = ffmpeg.Start(
                [
                    .. BarsAndTone.Arguments(context.Limits.Media + latency),
                    "-muxrate", $"{MuxRate}", "-f", "mpegts",
                    .. Ffmpeg.OptionsFromInput,
                    $"srt://{url.Authority}?mode=caller&pkt_size=1316",
                ],
                target.Secrets.All,
                Options(target, latency, context.Limits.Answer));
            var end = await run.EndAsync(cancellationToken);
            return end.Status == 0
                ? CheckResult.Accepts($"takes {context.Limits.Media.TotalSeconds:0.#} s of bars and tone")
                : SrtWords.Of(end.Errors, target, url);
        }
        catch (SocketException failure)
        {
            return CheckResult.Unreachable(ConnectionWords.Of(failure, url.Host, url.Port));
        }
        catch (FfmpegException failure)
        {
            return CheckResult.NotChecked(failure.Message);
        }
    }

    /// <summary>
    /// Besides what was agreed: a small buffer from which nothing is dropped, so that a peer that went away stops ffmpeg.
    /// </summary>
    private static Dictionary<string, string> Options(CheckTarget target, TimeSpan latency, TimeSpan limit)
    {
        var options = new Dictionary<string, string>
        {
            ["tlpktdrop"] = "0",
            ["sndbuf"] = $"{Buffer}",
            ["timeout"] = Microseconds(limit),
        };
        if (target.Secrets.Passphrase is { } passphrase)
            options["passphrase"] = passphrase;
        if (target.SrtSetting!.StreamId is { Length: > 0 } streamId)
            options["streamid"] = streamId;
        if (latency > TimeSpan.Zero)
            options["latency"] = Microseconds(latency);
        var encryption = target.OutputSettings?.SrtOutputSettings?.EncryptionType;
        if (KeyLength(encryption) is { } length && target.Secrets.Passphrase is not null)
            options["pbkeylen"] = $"{length}";
        return options;
    }

    /// <summary>In bytes; null where it was not agreed.</summary>
    private static int? KeyLength(string? encryption) => encryption switch
    {
        "AES128" => 16,
        "AES192" => 24,
        "AES256" => 32,
        _ => null,
    };

    private static string Microseconds(TimeSpan time) => time.TotalMicroseconds.ToString("0", CultureInfo.InvariantCulture);
}
