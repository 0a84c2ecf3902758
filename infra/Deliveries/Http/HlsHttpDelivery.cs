using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Deliveries.Hls;
using MediaLive.Delivery.Sheets;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>An HLS output group that writes to an HTTP origin.</summary>
public sealed class HlsHttpDelivery : HttpDelivery
{
    internal HlsHttpDelivery(HlsHttpDeliveryConfig config, DeliveryScope scope)
        : base(nameof(HlsHttpDelivery), config, config.Receiver, scope)
    {
        var cdnKey = CdnKey(config.Connection.Type);
        var secrets = Secrets(config.Connection);
        Handover = new Handover
        {
            Destination = Destination,
            OutputGroupSettings = HlsSettings.GroupSettings(config, Destination, cdnKey, Cdn(config.Connection)),
            SecretSettings = secrets.IsEmpty ? null : HlsSettings.CdnSettings(cdnKey, secrets),
        };
        Sheet = base.Sheet with
        {
            Files = [.. config.Destinations.Select((target, pipeline) => $"pipeline {pipeline}: {FileNames.OfHls(target.QuerySecret is null ? target.Url.LastPart : "…", config)}")],
            Notes = [.. secrets.Keys.Order(StringComparer.Ordinal).Select(key => $"{key}: secret, handed over apart")],
        };
        Register();
    }

    internal override Handover Handover { get; }

    internal override OperatorSheet Sheet { get; }

    private static string CdnKey(HttpConnectionType type) => type switch
    {
        HttpConnectionType.Akamai => "hlsAkamaiSettings",
        HttpConnectionType.WebDav => "hlsWebdavSettings",
        _ => "hlsBasicPutSettings",
    };

    private static Shape Cdn(HttpConnectionConfig connection) => Shapes.Of(
        ("connectionRetryInterval", connection.ConnectionRetryInterval),
        ("filecacheDuration", connection.FilecacheDuration),
        ("httpTransferMode", connection.HttpTransferMode?.Spelled()),
        ("numRetries", connection.NumRetries),
        ("restartDelay", connection.RestartDelay),
        ("salt", connection.Salt),
        ("token", connection.Token));

    private static Shape Secrets(HttpConnectionConfig connection) => Shapes.Of(
        ("salt", connection.SaltSecret is { } salt ? StackSecrets.Get(salt) : null),
        ("token", connection.TokenSecret is { } token ? StackSecrets.Get(token) : null));
}
