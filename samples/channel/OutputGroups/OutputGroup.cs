using System.Collections.Immutable;
using MediaLive.Delivery.Contract;

namespace MediaLive.Channel.Sample.OutputGroups;

/// <summary>Makes the output group of a delivery, with one output.</summary>
internal static class OutputGroup
{
    private static readonly ImmutableDictionary<string, Func<DeliveryHandover, (GroupSettingsArgs Group, OutputSettingsArgs Output)>> Kinds =
        new Dictionary<string, Func<DeliveryHandover, (GroupSettingsArgs, OutputSettingsArgs)>>
        {
            ["archive"] = Archive.Settings,
            ["hls"] = Hls.Settings,
            ["rtmp"] = Rtmp.Settings,
            ["udp"] = Udp.Settings,
        }.ToImmutableDictionary();

    public static bool IsKnown(DeliveryHandover delivery) => Kinds.ContainsKey(delivery.OutputGroup);

    public static OutputGroupArgs For(string name, DeliveryHandover delivery)
    {
        var (group, output) = Kinds[delivery.OutputGroup](delivery);
        return new OutputGroupArgs { Name = name, OutputGroupSettings = group, Outputs = Encoding.Output(output) };
    }
}
