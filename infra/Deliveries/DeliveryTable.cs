using System.Collections.Immutable;
using System.Text.Json;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.Http;
using MediaLive.Delivery.Deliveries.MediaPackage;
using MediaLive.Delivery.Deliveries.MediaPackageV2;
using MediaLive.Delivery.Deliveries.MediaStore;
using MediaLive.Delivery.Deliveries.Rtmp;
using MediaLive.Delivery.Deliveries.S3;
using MediaLive.Delivery.Deliveries.Srt;
using MediaLive.Delivery.Deliveries.Udp;

namespace MediaLive.Delivery.Deliveries;

/// <summary>Every combination of output group and downstream system that this program knows.</summary>
internal static class DeliveryTable
{
    public static readonly ImmutableArray<DeliveryKind> Kinds =
    [
        DeliveryKind.Of<ArchiveS3DeliveryConfig>("archive", "s3",
            ArchiveS3DeliveryConfig.Check, (config, scope) => new ArchiveS3Delivery(config, scope)),
        DeliveryKind.Of<FrameCaptureS3DeliveryConfig>("frameCapture", "s3",
            FrameCaptureS3DeliveryConfig.Check, (config, scope) => new FrameCaptureS3Delivery(config, scope)),
        DeliveryKind.Of<HlsS3DeliveryConfig>("hls", "s3",
            HlsS3DeliveryConfig.Check, (config, scope) => new HlsS3Delivery(config, scope)),
        DeliveryKind.Of<HlsMediaStoreDeliveryConfig>("hls", "mediaStore",
            HlsMediaStoreDeliveryConfig.Check, (config, scope) => new HlsMediaStoreDelivery(config, scope)),
        DeliveryKind.Of<HlsMediaPackageDeliveryConfig>("hls", "mediaPackage",
            HlsMediaPackageDeliveryConfig.Check, (config, scope) => new HlsMediaPackageDelivery(config, scope)),
        DeliveryKind.Of<HlsMediaPackageV2DeliveryConfig>("hls", "mediaPackageV2",
            DeliveryKind.NoFurtherRules, (config, scope) => new HlsMediaPackageV2Delivery(config, scope)),
        DeliveryKind.Of<HlsHttpDeliveryConfig>("hls", "http",
            HlsHttpDeliveryConfig.Check, (config, scope) => new HlsHttpDelivery(config, scope)),
        DeliveryKind.Of<MediaPackageGroupDeliveryConfig>("mediaPackage", "mediaPackage",
            DeliveryKind.NoFurtherRules, (config, scope) => new MediaPackageGroupDelivery(config, scope)),
        DeliveryKind.Of<MediaPackageGroupV2DeliveryConfig>("mediaPackage", "mediaPackageV2",
            CmafMediaPackageV2DeliveryConfig.Check, (config, scope) => new MediaPackageGroupV2Delivery(config, scope)),
        DeliveryKind.Of<CmafIngestMediaPackageV2DeliveryConfig>("cmafIngest", "mediaPackageV2",
            CmafMediaPackageV2DeliveryConfig.Check, (config, scope) => new CmafIngestMediaPackageV2Delivery(config, scope)),
        DeliveryKind.Of<MicrosoftSmoothHttpDeliveryConfig>("microsoftSmooth", "http",
            MicrosoftSmoothHttpDeliveryConfig.Check, (config, scope) => new MicrosoftSmoothHttpDelivery(config, scope)),
        DeliveryKind.Of<RtmpDeliveryConfig>("rtmp", "rtmp",
            RtmpDeliveryConfig.Check, (config, scope) => new RtmpDelivery(config, scope)),
        DeliveryKind.Of<SrtDeliveryConfig>("srt", "srt",
            SrtDeliveryConfig.Check, (config, scope) => new SrtDelivery(config, scope)),
        DeliveryKind.Of<UdpDeliveryConfig>("udp", "udp",
            UdpRules.Check, (config, scope) => new UdpDelivery(config, scope)),
    ];

    private static readonly Dictionary<Type, DeliveryKind> ByConfig = Kinds.ToDictionary(kind => kind.ConfigType);

    public static DeliveryKind KindOf(Configuration.DeliveryConfig config) => ByConfig[config.GetType()];

    /// <summary>The kind that the delivery's keys name; null when there is none, and then the findings say why.</summary>
    public static DeliveryKind? Choose(JsonElement json, ConfigPath path, ConfigReader reader)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            reader.Findings.Error(path, ConfigReader.Written(json), "is not a map", "write the keys name, outputGroup and downstream");
            return null;
        }

        var groups = Kinds.Select(kind => kind.OutputGroup).Distinct().ToList();
        if (Word(json, path.Key("outputGroup"), "outputGroup", groups, "an output group", reader) is not { } group)
            return null;
        var downstreams = Kinds.Where(kind => kind.OutputGroup == group).Select(kind => kind.Downstream).ToList();
        return Word(json, path.Key("downstream"), "downstream", downstreams, $"a downstream system of {group}", reader) is { } downstream
            ? Kinds.Single(kind => kind.OutputGroup == group && kind.Downstream == downstream)
            : null;
    }

    private static string? Word(
        JsonElement json, ConfigPath path, string key, IReadOnlyCollection<string> known, string what, ConfigReader reader)
    {
        if (!json.TryGetProperty(key, out var value))
        {
            reader.Findings.Error(path, null, "is missing", Nearest.To(key, json.EnumerateObject().Select(entry => entry.Name)) is { } misspelt
                ? $"perhaps '{misspelt}' is meant to be it"
                : $"write one of {string.Join(", ", known)}");
            return null;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            reader.Findings.Error(path, null, "is empty", $"write one of {string.Join(", ", known)}");
            return null;
        }

        if (reader.ReadText(value, path)?.Value is not { } word)
            return null;
        if (known.Contains(word))
            return word;
        reader.Findings.Error(path, word, $"is not {what} that is known here", Nearest.Remedy(word, known));
        return null;
    }
}
