using Inputs = Pulumi.Aws.MediaLive.Inputs;

namespace MediaLive.Channel.Sample;

/// <summary>One video and one audio encode, which all outputs share.</summary>
internal static class Encoding
{
    private const string VideoName = "video-1080p";
    private const string AudioName = "audio-stereo";

    public static VideoArgs Video => new()
    {
        Name = VideoName,
        Width = 1920,
        Height = 1080,
        CodecSettings = new Inputs.ChannelEncoderSettingsVideoDescriptionCodecSettingsArgs
        {
            H264Settings = new Inputs.ChannelEncoderSettingsVideoDescriptionCodecSettingsH264SettingsArgs
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
    };

    public static AudioArgs Audio => new()
    {
        Name = AudioName,
        AudioSelectorName = "default",
        CodecSettings = new Inputs.ChannelEncoderSettingsAudioDescriptionCodecSettingsArgs
        {
            AacSettings = new Inputs.ChannelEncoderSettingsAudioDescriptionCodecSettingsAacSettingsArgs { Bitrate = 192_000 },
        },
    };

    public static Inputs.ChannelEncoderSettingsOutputGroupOutputArgs Output(OutputSettingsArgs settings) => new()
    {
        OutputName = "output",
        VideoDescriptionName = VideoName,
        AudioDescriptionNames = AudioName,
        OutputSettings = settings,
    };
}
