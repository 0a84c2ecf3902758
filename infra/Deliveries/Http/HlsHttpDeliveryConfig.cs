using MediaLive.Delivery.Deliveries.Files;
using MediaLive.Delivery.Deliveries.Hls;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>
/// HLS to an HTTP origin: <c>base.m3u8</c>, <c>base[nameModifier].m3u8</c> and <c>base[nameModifier]_00001.ts</c>.
/// </summary>
internal sealed record HlsHttpDeliveryConfig : HlsConfig<HttpDestinationConfig>, IReceived
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
            var url = destination.Url;
            if (destination.QuerySecret is { } secret)
            {
                CheckQuery(url, $"destinations[{pipeline}].querySecret", secret, check);
            }
            else if (url.LastPart.Length == 0)
            {
                check.Error($"destinations[{pipeline}].url", url.Text,
                    $"ends in '{url.Text[^1]}', where the base file name belongs", "add a base file name, such as curling");
            }
            else if (url.HasQuery)
            {
                check.Warn($"destinations[{pipeline}].url",
                    "has a query, which outputs and sheets show; "
                    + "if a key is in it, end the URL before the ? and write querySecret.");
            }

            CheckProtocol(config, destination.Url, pipeline, check);
        }
    }

    /// <summary>The query is a secret: errors say which rule it breaks, and show nothing of it.</summary>
    private static void CheckQuery(HttpUrl url, string key, string secret, DeliveryCheck check)
    {
        if (url.HasQuery)
            check.Error(key, secret, "is for a URL without a query, and this one has one", "remove one of the two");
        else if (check.Secret(key, secret) is { } query && url.With(query, Complain) is { LastPart: var baseFilename })
        {
            if (baseFilename.Length == 0)
                Complain("has no base file name at its end", "end it like …&file=curling");
            else if (FileRules.BrokenRule(baseFilename) is { } broken)
                Complain(broken.Rule, broken.Remedy);
        }

        void Complain(string rule, string remedy) => check.Error(key, secret, $"holds a query with which the URL {rule}", remedy);
    }

    /// <summary>
    /// Custom manifest paths that have a protocol have that of their pipeline's destination (MediaLive User
    /// Guide, "Rules for custom paths").
    /// </summary>
    private static void CheckProtocol(HlsHttpDeliveryConfig config, HttpUrl destination, int pipeline, DeliveryCheck check)
    {
        var (suffix, urls) = pipeline == 0
            ? ("", new[] { ("baseUrlManifest", config.BaseUrlManifest), ("baseUrlContent", config.BaseUrlContent) })
            : ("1", [("baseUrlManifest", config.BaseUrlManifest1), ("baseUrlContent", config.BaseUrlContent1)]);
        foreach (var (key, url) in urls)
        {
            if (url?.Protocol is { } protocol && protocol != destination.Protocol)
            {
                check.Error(key + suffix, url.Text, $"does not have the protocol of destinations[{pipeline}].url",
                    "use the same protocol in both");
            }
        }
    }
}
