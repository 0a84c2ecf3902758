using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.Files;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>
/// CMAF ingest to an HTTPS packager that takes PUT; MediaLive appends the names of streams and segments to the URL.
/// </summary>
internal sealed record CmafIngestHttpDeliveryConfig : DestinationsConfig<HttpDestinationConfig>, IReceived
{
    /// <summary>Only when the packager is in a VPC of ours.</summary>
    public ReceiverConfig? Receiver { get; init; }

    /// <summary>The outputs of the group, where the operator has rules for their names.</summary>
    [AtLeastOne("is empty", "list the outputs, or remove the key")]
    public ImmutableArray<FileOutputConfig> Outputs { get; init; } = [];

    IEnumerable<Port> IReceived.Ports => Destinations.Select(destination => destination.Port);

    internal static void Check(CmafIngestHttpDeliveryConfig config, DeliveryCheck check)
    {
        HttpRules.Check(config.Destinations, config.Receiver, check);
        FileOutputRules.Check(config.Outputs, [], check);
        foreach (var (pipeline, destination) in config.Destinations.Index())
        {
            var key = $"destinations[{pipeline}].url";
            var url = destination.Url;
            if (!url.IsHttps)
            {
                check.Error(key, url.Text, "is not https, over which CMAF is ingested",
                    "agree on an https URL with its operator");
            }

            if (url.HasQuery)
                check.Error(key, url.Text, "has a query, behind which no names can follow", "end the URL with its path");
            else if (url.LastPart.Length > 0)
                check.Error(key, url.Text, "does not end in '/', and MediaLive appends names to a CMAF ingest URL", "add a '/'");
            if (destination.QuerySecret is { } secret)
                check.Error($"destinations[{pipeline}].querySecret", secret, "is for HLS", "remove it");
        }
    }
}
