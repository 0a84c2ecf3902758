using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Delivery.Deliveries.Hls;

/// <summary>MediaLive's <c>HlsGroupSettings</c>, as far as they follow from where an HLS group goes.</summary>
internal static class HlsSettings
{
    /// <param name="config">What the stack file says.</param>
    /// <param name="destination">Where the group goes.</param>
    /// <param name="cdn">The downstream system's settings.</param>
    public static OutputGroupSettings Group(IHlsConfig config, Destination destination, HlsCdnSettings cdn) => new()
    {
        HlsGroupSettings = new()
        {
            Destination = destination.Reference,
            HlsCdnSettings = cdn,
            RedundantManifest = config.RedundantManifests ? "ENABLED" : "DISABLED",
            BaseUrlManifest = config.BaseUrlManifest?.Text,
            BaseUrlManifest1 = config.BaseUrlManifest1?.Text,
            BaseUrlContent = config.BaseUrlContent?.Text,
            BaseUrlContent1 = config.BaseUrlContent1?.Text,
            DirectoryStructure = config.DirectoryStructure?.Spelled(),
            SegmentsPerSubdirectory = config.SegmentsPerSubdirectory,
        },
    };
}
