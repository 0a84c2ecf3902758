using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries.Hls;

/// <summary>MediaLive's <c>HlsGroupSettings</c>, as far as they follow from where an HLS group goes.</summary>
internal static class HlsSettings
{
    /// <param name="config">What the stack file says.</param>
    /// <param name="destination">Where the group goes.</param>
    /// <param name="cdnKey">The downstream system's member of MediaLive's <c>HlsCdnSettings</c>.</param>
    /// <param name="cdnSettings">What that member says; may be empty.</param>
    public static Shape GroupSettings(IHlsConfig config, Destination destination, string cdnKey, Shape cdnSettings) =>
        GroupSettings(destination, cdnKey, cdnSettings,
            ("redundantManifest", config.RedundantManifests ? "ENABLED" : "DISABLED"),
            ("baseUrlManifest", config.BaseUrlManifest?.Text),
            ("baseUrlManifest1", config.BaseUrlManifest1?.Text),
            ("baseUrlContent", config.BaseUrlContent?.Text),
            ("baseUrlContent1", config.BaseUrlContent1?.Text),
            ("directoryStructure", config.DirectoryStructure?.Spelled()),
            ("segmentsPerSubdirectory", config.SegmentsPerSubdirectory));

    /// <summary>For downstream systems that leave nothing of the group to the stack file.</summary>
    public static Shape GroupSettings(
        Destination destination, string cdnKey, Shape cdnSettings, params ReadOnlySpan<(string Key, object? Value)> others) =>
        Shapes.Of(("hlsGroupSettings", Shapes.Of(
        [
            ("destination", destination.Reference),
            Cdn(cdnKey, cdnSettings),
            .. others,
        ])));

    /// <summary>Nothing but the downstream system's own settings, where they belong.</summary>
    public static Shape CdnSettings(string cdnKey, Shape cdnSettings) =>
        Shapes.Of(("hlsGroupSettings", Shapes.Of(Cdn(cdnKey, cdnSettings))));

    private static (string Key, object? Value) Cdn(string cdnKey, Shape cdnSettings) => ("hlsCdnSettings", Shapes.Of((cdnKey, cdnSettings)));
}
