using System.Net.Sockets;
using MediaLive.Agreements.Checks.Media;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Agreements.Checks.Udp;

/// <summary>
/// Receivers of UDP and RTP, who never answer: only that nobody listens may be heard, when the host says so with ICMP.
/// </summary>
internal sealed class UdpCheck : IDestinationCheck
{
    /// <summary>Where error correction goes, from the stream's port: SMPTE 2022-1.</summary>
    private const int Columns = 2;
    private const int Rows = 4;

    /// <summary>ffmpeg's limits, and without padding a large matrix would not be full in seconds.</summary>
    private const int ShortestRow = 4;
    private const int MuxRate = 1_000_000;

    public bool Takes(CheckTarget target) => target.Setting is not null && target.Delivery.OutputGroup == "udp";

    public bool Sends(CheckTarget target) => true;

    public async Task<CheckResult> RunAsync(CheckTarget target, CheckContext context, CancellationToken cancellationToken)
    {
        var url = new Uri(target.Setting!.Url!);
        var fec = target.OutputSettings?.UdpOutputSettings?.FecOutputSettings;
        var ports = Ports(url.Port, fec);
        try
        {
            foreach (var closed in await UdpProbe.ClosedAsync(url, ports, context.Limits.Answer, cancellationToken))
                return CheckResult.Unreachable(Closed(closed, url.Port));
        }
        catch (SocketException failure)
        {
            return CheckResult.Unreachable(ConnectionWords.Of(failure, url.Host, url.Port));
        }

        if (context.Ffmpeg is not { } ffmpeg)
            return CheckResult.NotChecked(Ffmpeg.HowToInstall);
        try
        {
            await using var run = ffmpeg.Start([.. BarsAndTone.Arguments(context.Limits.Media), .. Output(url, fec)]);
            var end = await run.EndAsync(cancellationToken);
            return end switch
            {
                { Status: 0 } => CheckResult.Sent(Sent(context.Limits.Media, url.Port, fec)),
                _ when end.Errors.Contains("Connection refused", StringComparison.Ordinal) => CheckResult.Unreachable(
                    $"somebody listened at UDP {url.Port}, and went away while bars were sent; "
                    + "ask its operator what its log says"),
                _ => CheckResult.NotChecked($"ffmpeg failed: {ServerWords.Of(end.Errors.Split('\n')[0], target.Secrets)}"),
            };
        }
        catch (FfmpegException failure)
        {
            return CheckResult.NotChecked(failure.Message);
        }
    }

    private static IReadOnlyList<int> Ports(int port, FecOutputSettings? fec) => fec switch
    {
        null => [port],
        { IncludeFec: "COLUMN" } => [port, port + Columns],
        _ => [port, port + Columns, port + Rows],
    };

    private static IEnumerable<string> Output(Uri url, FecOutputSettings? fec)
    {
        if (url.Scheme == "udp")
            return ["-f", "mpegts", $"udp://{url.Authority}?pkt_size=1316&connect=1"];
        string[] stream = ["-f", "rtp_mpegts", "-mpegts_muxer_options", $"muxrate={MuxRate}"];
        return CanMake(fec)
            ? [.. stream, "-fec", $"prompeg=l={fec!.RowLength}:d={fec.ColumnDepth}", $"rtp://{url.Authority}"]
            : [.. stream, $"rtp://{url.Authority}?connect=1"];
    }

    private static bool CanMake(FecOutputSettings? fec) => fec is { RowLength: >= ShortestRow, ColumnDepth: not null };

    private static string Closed(int port, int stream) =>
        $"nobody listens at UDP {port}{(port == stream ? "" : ", for error correction")}; "
        + "check the port with its operator, and whether the receiver runs";

    private static string Sent(TimeSpan media, int port, FecOutputSettings? fec)
    {
        // ffmpeg makes columns and rows, or neither.
        var where = CanMake(fec) ? $"{port}, {port + Columns} and {port + Rows}" : $"{port}";
        var without = fec is null || CanMake(fec) ? ""
            : $", without error correction, which ffmpeg makes for rows of {ShortestRow} or more";
        return $"{media.TotalSeconds:0.#} s of bars and tone to UDP {where}{without}, which nobody answers; "
            + "ask its operator whether all of it arrives";
    }
}
