using MediaLive.Delivery.Contract.Settings;
using Pulumi;

namespace MediaLive.Channel.Sample;

/// <summary>A kind of output group: what its outputs encode, and what they need besides what is handed over.</summary>
/// <param name="Member">The member of MediaLive's <c>OutputGroupSettings</c> that only groups of this kind have.</param>
/// <param name="Outputs">Those that this sample gives every group of the kind.</param>
internal sealed record OutputKind(Func<OutputGroupSettings, object?> Member, params ChannelOutput[] Outputs)
{
    private const string NameModifier = "-1080p";

    public static readonly IReadOnlyList<OutputKind> All =
    [
        new(group => group.ArchiveGroupSettings, ChannelOutput.Of(new
        {
            ArchiveOutputSettings = new { NameModifier, ContainerSettings = new { M2tsSettings = new { } } },
        })),
        // One output for each track ("Organize encodes in a CMAF Ingest output group" in MediaLive's user guide).
        new(
            group => group.CmafIngestGroupSettings,
            new("video", Encodings.Video, null, new { CmafIngestOutputSettings = new { NameModifier } }),
            new("audio", null, Encodings.Audio, new { CmafIngestOutputSettings = new { NameModifier = "-stereo" } })),
        new(
            group => group.FrameCaptureGroupSettings,
            new ChannelOutput("frames", Encodings.Frames, null, new
            {
                FrameCaptureOutputSettings = new { NameModifier = "-frame" },
            })),
        new(group => group.HlsGroupSettings, ChannelOutput.Of(new
        {
            HlsOutputSettings = new { NameModifier, HlsSettings = new { StandardHlsSettings = new { M3u8Settings = new { } } } },
        })),
        new(group => group.MediaPackageGroupSettings, ChannelOutput.Of(new { MediaPackageOutputSettings = new { } })),
        new(group => group.MsSmoothGroupSettings, ChannelOutput.Of(new { MsSmoothOutputSettings = new { NameModifier } })),
        new(group => group.RtmpGroupSettings, ChannelOutput.HandedOver),
        new(group => group.SrtGroupSettings, ChannelOutput.HandedOver),
        new(group => group.UdpGroupSettings, ChannelOutput.HandedOver),
    ];

    /// <exception cref="RunException">No kind is like the group of the delivery.</exception>
    public static OutputKind Of(string delivery, OutputGroupSettings settings) =>
        All.FirstOrDefault(kind => kind.Member(settings) is not null) ?? throw new RunException(
            $"This sample has no outputs for the output group of the delivery '{delivery}': add its kind to OutputKind.");
}

/// <summary>An output of a group.</summary>
/// <param name="Name">Unique in its group.</param>
/// <param name="Video">Null for sound alone.</param>
/// <param name="Audio">Null for pictures alone.</param>
/// <param name="Settings">MediaLive's <c>OutputSettings</c>; null where they are handed over.</param>
internal sealed record ChannelOutput(string Name, VideoDescription? Video, AudioDescription? Audio, object? Settings)
{
    public static readonly ChannelOutput HandedOver = Of(null);

    /// <summary>An output with picture and sound.</summary>
    public static ChannelOutput Of(object? settings) => new("programme", Encodings.Video, Encodings.Audio, settings);
}
