using System.Net;
using System.Net.Http.Headers;
using MediaLive.Agreements.Checks.Media;

namespace MediaLive.Agreements.Checks.Http;

/// <summary>
/// Bars and tone as they are made, in chunks. Made anew each time they are sent, such as after an authentication.
/// </summary>
internal sealed class MediaContent : HttpContent
{
    private readonly Ffmpeg _ffmpeg;
    private readonly IReadOnlyList<string> _format;

    /// <param name="ffmpeg">Makes them.</param>
    /// <param name="length">How long they last.</param>
    /// <param name="format">ffmpeg's arguments for the container, before its output.</param>
    /// <param name="type">Of the content.</param>
    public MediaContent(Ffmpeg ffmpeg, TimeSpan length, IReadOnlyList<string> format, string type)
    {
        (_ffmpeg, Length, _format) = (ffmpeg, length, format);
        Headers.ContentType = new MediaTypeHeaderValue(type);
    }

    public TimeSpan Length { get; }

    /// <summary>Whether the server let it come.</summary>
    public bool IsSent { get; private set; }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        IsSent = true;
        await using var run = _ffmpeg.Start([.. BarsAndTone.Arguments(Length), .. _format, "pipe:1"]);
        await run.Output.CopyToAsync(stream, cancellationToken);
        var end = await run.EndAsync(cancellationToken);
        if (end.Status != 0)
            throw MediaException.Of(end);
    }
}

/// <summary>ffmpeg made no media.</summary>
/// <param name="message">Why.</param>
internal sealed class MediaException(string message) : IOException(message)
{
    public static MediaException Of(FfmpegEnd end) => new(
        $"ffmpeg makes no media ({(end.Errors.Length == 0 ? $"exit status {end.Status}" : end.Errors.Split('\n')[0])}); "
        + "it needs libx264 and aac");
}
