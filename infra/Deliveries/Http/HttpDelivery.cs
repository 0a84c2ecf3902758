using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>What every delivery to an HTTP origin does: credentials as parameters, and a way in to an origin of ours.</summary>
internal abstract class HttpDelivery : DeliveryComponent
{
    private protected HttpDelivery(
        string type, DestinationsConfig<HttpDestinationConfig> config, ReceiverConfig? receiver,
        SecretKeys secretKeys, DeliveryScope scope)
        : base(type, config, scope)
    {
        var credentials = new DeliveryCredentials(this, scope);
        Destination = Destination.OfUrls(Name,
        [
            .. config.Destinations.Select(target => credentials.AddTo(Setting(target, secretKeys), target.Credentials)),
        ]);
        var way = Receiver.For(receiver, config.Destinations.Select(target => target.Port), this, scope);
        Briefing = new Briefing
        {
            System = "an HTTP server",
            Transport = [.. config.Destinations.Select((target, pipeline) =>
                Transports.ToHost(pipeline, target.Url.IsHttps ? "HTTPS" : "HTTP", target.Url.Host, target.Port))],
            Steps = Receiver.Steps(way, scope),
        };
    }

    private protected Destination Destination { get; }

    private protected Briefing Briefing { get; }

    /// <summary>Of every kind of delivery to an HTTP origin: what the role must be allowed.</summary>
    private protected static IEnumerable<PolicyStatement> ReadPasswords(
        DestinationsConfig<HttpDestinationConfig> config, ChannelConfig channel, PolicyScope scope) => PasswordGrants.For(
            DeliveryNames.Present(channel, config), config.Destinations.Select(destination => destination.Credentials), scope);

    /// <summary>Of every kind of delivery to an HTTP origin: where a channel in a VPC must be let out to.</summary>
    private protected static IEnumerable<Egress> ToServers(DestinationsConfig<HttpDestinationConfig> config, string region) =>
        config.Destinations.Select(target => Egress.ToHost(target.Port, target.Url.Host));

    private static DestinationSetting Setting(HttpDestinationConfig target, SecretKeys secretKeys) =>
        target.QuerySecret is { } secret
            ? new($"{target.Url.Text}?{OperatorAddress.Secret}")
            {
                SecretUrl = StackSecrets.Get(secret).Apply(query => $"{target.Url.Text}?{query}"),
                SecretKeys = secretKeys.With("query", secret),
            }
            : new(target.Url.Text) { SecretKeys = secretKeys };
}
