using MediaLive.Delivery.Deliveries.Hls;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>HLS to an HTTP origin: <c>base.m3u8</c>, <c>base[nameModifier].m3u8</c> and <c>base[nameModifier]_00001.ts</c>.</summary>
public sealed record HlsHttpDeliveryConfig : HlsConfig<HttpDestinationConfig>, IReceived
{
    /// <summary>How MediaLive writes, as the operator asks for.</summary>
    public required HttpConnectionConfig Connection { get; init; }

    /// <summary>Only when the origin is in a VPC of ours.</summary>
    public ReceiverConfig? Receiver { get; init; }

    IEnumerable<Port> IReceived.Ports => Destinations.Select(destination => destination.Port);

    internal static void Check(HlsHttpDeliveryConfig config, DeliveryCheck check)
    {
        HttpRules.Check(config.Destinations, config.Receiver, check);
        HlsRules.Check(config, check, freePaths: config.Connection.Type == HttpConnectionType.Akamai);
        config.Connection.Check(check);
        foreach (var (pipeline, destination) in config.Destinations.Index())
        {
            if (destination.Url.LastPart.Length == 0)
                check.Error($"destinations[{pipeline}].url", destination.Url.Text, "ends in '/', where the base file name belongs", "add a base file name, such as curling");
            CheckProtocol(config, destination.Url, pipeline, check);
        }
    }

    /// <summary>Custom manifest paths have the protocol of their pipeline's destination.</summary>
    private static void CheckProtocol(HlsHttpDeliveryConfig config, HttpUrl destination, int pipeline, DeliveryCheck check)
    {
        var (suffix, urls) = pipeline == 0
            ? ("", new[] { ("baseUrlManifest", config.BaseUrlManifest), ("baseUrlContent", config.BaseUrlContent) })
            : ("1", [("baseUrlManifest", config.BaseUrlManifest1), ("baseUrlContent", config.BaseUrlContent1)]);
        foreach (var (key, url) in urls)
        {
            if (url is not null && url.IsHttps != destination.IsHttps)
                check.Error(key + suffix, url.Text, $"does not have the protocol of destinations[{pipeline}].url", "use the same protocol in both");
        }
    }
}
