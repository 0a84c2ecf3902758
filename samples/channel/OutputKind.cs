using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Settings;
using Pulumi;

namespace MediaLive.Channel.Sample;

/// <summary>A kind of output group: what its outputs encode, and what they need besides what is handed over.</summary>
/// <param name="Member">The member of MediaLive's <c>OutputGroupSettings</c> that only groups of this kind have.</param>
/// <param name="Complete">Adds to the settings of an output what the encoding decides.</param>
/// <param name="Outputs">Those that this sample gives a group of the kind where nothing was agreed.</param>
internal sealed record OutputKind(
    Func<OutputGroupSettings, object?> Member, Func<OutputSettings, object> Complete, params ChannelOutput[] Outputs)
{
    private const string NameModifier = "-1080p";

    public static readonly IReadOnlyList<OutputKind> All =
    [
        new(
            group => group.ArchiveGroupSettings,
            settings => new
            {
                ArchiveOutputSettings = new
                {
                    settings.ArchiveOutputSettings!.NameModifier,
                    ContainerSettings = new { M2tsSettings = new { } },
                },
            },
            ChannelOutput.Of(new() { ArchiveOutputSettings = new() { NameModifier = NameModifier } })),
        // One output for each track ("Organize encodes in a CMAF Ingest output group" in MediaLive's user guide).
        new(
            group => group.CmafIngestGroupSettings,
            settings => settings,
            new("video", Encodings.Video, null, new() { CmafIngestOutputSettings = new() { NameModifier = NameModifier } }),
            new("audio", null, Encodings.Audio, new() { CmafIngestOutputSettings = new() { NameModifier = "-stereo" } })),
        new(
            group => group.FrameCaptureGroupSettings,
            settings => settings,
            new ChannelOutput(
                "frames", Encodings.Frames, null, new() { FrameCaptureOutputSettings = new() { NameModifier = "-frame" } })),
        new(
            group => group.HlsGroupSettings,
            settings => new
            {
                HlsOutputSettings = new
                {
                    settings.HlsOutputSettings!.NameModifier,
                    settings.HlsOutputSettings.SegmentModifier,
                    HlsSettings = new { StandardHlsSettings = new { M3u8Settings = new { } } },
                },
            },
            ChannelOutput.Of(new() { HlsOutputSettings = new() { NameModifier = NameModifier } })),
        new(group => group.MediaConnectRouterGroupSettings, settings => settings, ChannelOutput.Of(new())),
        new(
            group => group.MediaPackageGroupSettings,
            _ => new { MediaPackageOutputSettings = new { } },
            ChannelOutput.Of(new())),
        new(
            group => group.MsSmoothGroupSettings,
            settings => settings,
            ChannelOutput.Of(new() { MsSmoothOutputSettings = new() { NameModifier = NameModifier } })),
        new(group => group.RtmpGroupSettings, settings => settings, ChannelOutput.Of(new())),
        new(group => group.SrtGroupSettings, settings => settings, ChannelOutput.Of(new())),
        new(group => group.UdpGroupSettings, settings => settings, ChannelOutput.Of(new())),
    ];

    /// <exception cref="RunException">No kind is like the group of the delivery.</exception>
    public static OutputKind Of(string delivery, OutputGroupSettings settings) =>
        All.FirstOrDefault(kind => kind.Member(settings) is not null) ?? throw new RunException(
            $"This sample has no outputs for the output group of the delivery '{delivery}': add its kind to OutputKind.");

    /// <summary>
    /// An output that was agreed, with what this sample's own in its place encodes; the last one's where there are more.
    /// </summary>
    /// <param name="agreed">What was agreed.</param>
    /// <param name="index">The output's place in its group.</param>
    public ChannelOutput Encoding(AgreedOutput agreed, int index)
    {
        var own = Outputs[Math.Min(index, Outputs.Length - 1)];
        var name = index < Outputs.Length ? own.Name : $"{own.Name}-{index + 1}";
        return own with { Name = agreed.OutputName ?? name, Settings = agreed.OutputSettings };
    }
}

/// <summary>An output of a group.</summary>
/// <param name="Name">Unique in its group.</param>
/// <param name="Video">Null for sound alone.</param>
/// <param name="Audio">Null for pictures alone.</param>
/// <param name="Settings">MediaLive's <c>OutputSettings</c>, as far as they may be agreed.</param>
internal sealed record ChannelOutput(string Name, VideoDescription? Video, AudioDescription? Audio, OutputSettings Settings)
{
    /// <summary>An output with picture and sound.</summary>
    public static ChannelOutput Of(OutputSettings settings) => new("programme", Encodings.Video, Encodings.Audio, settings);
}
