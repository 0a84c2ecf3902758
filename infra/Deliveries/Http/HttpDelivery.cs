using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Networking;
using MediaLive.Delivery.Sheets;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>What every delivery to an HTTP origin does: credentials as parameters, and a way in to an origin of ours.</summary>
public abstract class HttpDelivery : DeliveryComponent
{
    private protected HttpDelivery(
        string type, DestinationsConfig<HttpDestinationConfig> config, ReceiverConfig? receiver, DeliveryScope scope)
        : base(type, config, scope)
    {
        var credentials = new DeliveryCredentials(this, scope);
        Destination = new Destination(Name,
        [
            .. config.Destinations.Select(target => credentials.AddTo(Setting(target), target.Credentials)),
        ]);
        Egress = [.. config.Destinations.Select(target => Networking.Egress.ToHost(target.Port, target.Url.Host))];
        var way = Receiver.For(receiver, config.Destinations.Select(target => target.Port), this, scope);
        Sheet = new OperatorSheet
        {
            System = "an HTTP server",
            Transport = [.. config.Destinations.Select(Transport)],
            Steps = Receiver.Steps(way, scope),
        };
    }

    internal override ImmutableArray<Egress> Egress { get; }

    internal override OperatorSheet Sheet { get; }

    private protected Destination Destination { get; }

    private static DestinationSetting Setting(HttpDestinationConfig target) => target.QuerySecret is { } secret
        ? new($"{target.Url.Text}?[secret]") { SecretUrl = StackSecrets.Get(secret).Apply(query => $"{target.Url.Text}?{query}") }
        : new(target.Url.Text);

    private static string Transport(HttpDestinationConfig target, int pipeline) =>
        $"pipeline {pipeline}: {(target.Url.IsHttps ? "HTTPS" : "HTTP")} to {target.Url.Host}, {Port.Tcp(target.Url.Port)}";
}
