using System.Collections.Immutable;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>The rules of every delivery to an HTTP origin.</summary>
internal static class HttpRules
{
    public static void Check(ImmutableArray<HttpDestinationConfig> destinations, ReceiverConfig? receiver, DeliveryCheck check)
    {
        ReceiverRules.Check(receiver, check);
        CredentialsConfig.Check(
            destinations.Select((destination, pipeline) => ($"destinations[{pipeline}]", destination.Credentials)), check);
        foreach (var (pipeline, destination) in destinations.Index())
        {
            DestinationHost.WarnOfIPv6($"destinations[{pipeline}].url", destination.Url.Host, check);
            if (destination is { Url.IsHttps: true, Credentials: null })
            {
                check.Warn($"destinations[{pipeline}]",
                    "is https without credentials; make sure that its operator asks for none.");
            }

            if (destination is { Url.IsHttps: false, Credentials: not null })
            {
                check.Warn($"destinations[{pipeline}].credentials",
                    "belong to an http URL: unless the server asks for digest authentication, "
                    + "whoever listens on the way reads the password, and can write there as this channel does; "
                    + "agree on https with its operator.");
            }
        }
    }
}
