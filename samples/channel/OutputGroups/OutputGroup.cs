using System.Collections.Immutable;
using MediaLive.Delivery.Contract;

namespace MediaLive.Channel.Sample.OutputGroups;

/// <summary>Makes the output group of a delivery, with one output.</summary>
internal static class OutputGroup
{
    /// <summary>Every kind of output group that Pulumi.Aws' channel has, and what its output encodes.</summary>
    private static readonly ImmutableDictionary<string, Kind> Kinds = new Dictionary<string, Kind>
    {
        ["archive"] = new(Archive.Settings, Encoding.Programme),
        ["frameCapture"] = new(FrameCapture.Settings, Encoding.Frames),
        ["hls"] = new(Hls.Settings, Encoding.Programme),
        ["mediaPackage"] = new(MediaPackage.Settings, Encoding.Programme),
        ["microsoftSmooth"] = new(MicrosoftSmooth.Settings, Encoding.Programme),
        ["rtmp"] = new(Rtmp.Settings, Encoding.Programme),
        ["udp"] = new(Udp.Settings, Encoding.Programme),
    }.ToImmutableDictionary();

    /// <summary>Why a delivery can't be in the channel; null when it can.</summary>
    public static string? Obstacle(DeliveryHandover delivery) => !Kinds.ContainsKey(delivery.OutputGroup)
        ? $"Pulumi.Aws' channel has no output group '{delivery.OutputGroup}'"
        : Destination.Obstacle(delivery.Destination);

    public static Encoding EncodingOf(DeliveryHandover delivery) => Kinds[delivery.OutputGroup].Encoding;

    public static OutputGroupArgs For(string name, DeliveryHandover delivery)
    {
        var kind = Kinds[delivery.OutputGroup];
        var (group, output) = kind.Settings(delivery);
        return new OutputGroupArgs { Name = name, OutputGroupSettings = group, Outputs = kind.Encoding.Output(output) };
    }

    private sealed record Kind(Func<DeliveryHandover, (GroupSettingsArgs Group, OutputSettingsArgs Output)> Settings, Encoding Encoding);
}
