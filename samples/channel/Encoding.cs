using System.Collections.Immutable;

namespace MediaLive.Channel.Sample;

/// <summary>What a channel encodes: outputs that need the same share it.</summary>
internal sealed record Encoding(VideoArgs Video, ImmutableArray<AudioArgs> Audio)
{
    public static Encoding Programme { get; } = new(
        new VideoArgs
        {
            Name = "video-1080p",
            Width = 1920,
            Height = 1080,
            CodecSettings = new VideoCodecArgs
            {
                H264Settings = new H264Args
                {
                    RateControlMode = "CBR",
                    Bitrate = 5_000_000,
                    FramerateControl = "SPECIFIED",
                    FramerateNumerator = 50,
                    FramerateDenominator = 1,
                    GopSize = 2,
                    GopSizeUnits = "SECONDS",
                },
            },
        },
        [
            new AudioArgs
            {
                Name = "audio-stereo",
                AudioSelectorName = "default",
                CodecSettings = new AudioCodecArgs { AacSettings = new AacArgs { Bitrate = 192_000 } },
            },
        ]);

    /// <summary>JPEG pictures, which have no sound.</summary>
    public static Encoding Frames { get; } = new(
        new VideoArgs
        {
            Name = "frames-360p",
            Width = 640,
            Height = 360,
            CodecSettings = new VideoCodecArgs { FrameCaptureSettings = new FrameArgs { CaptureInterval = 10, CaptureIntervalUnits = "SECONDS" } },
        },
        []);

    public OutputArgs Output(OutputSettingsArgs settings) => new()
    {
        OutputName = "output",
        VideoDescriptionName = Video.Name,
        AudioDescriptionNames = Audio.Select(audio => audio.Name).ToArray(),
        OutputSettings = settings,
    };
}
