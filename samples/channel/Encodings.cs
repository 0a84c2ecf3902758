namespace MediaLive.Channel.Sample;

/// <summary>What a channel encodes; outputs that need the same share it.</summary>
internal static class Encodings
{
    public static VideoDescription Video { get; } = new("video-1080p", 1920, 1080, new
    {
        H264Settings = new
        {
            RateControlMode = "CBR",
            Bitrate = 5_000_000,
            FramerateControl = "SPECIFIED",
            FramerateNumerator = 50,
            FramerateDenominator = 1,
            GopSize = 2,
            GopSizeUnits = "SECONDS",
        },
    });

    public static AudioDescription Audio { get; } = new("audio-stereo", "default", new
    {
        AacSettings = new { Bitrate = 192_000 },
    });

    /// <summary>JPEG pictures.</summary>
    public static VideoDescription Frames { get; } = new("frames-360p", 640, 360, new
    {
        FrameCaptureSettings = new { CaptureInterval = 10, CaptureIntervalUnits = "SECONDS" },
    });
}

/// <summary>MediaLive's <c>VideoDescription</c>.</summary>
internal sealed record VideoDescription(string Name, int Width, int Height, object CodecSettings);

/// <summary>MediaLive's <c>AudioDescription</c>.</summary>
internal sealed record AudioDescription(string Name, string AudioSelectorName, object CodecSettings);
