using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;
using MediaLive.Delivery.Deliveries.Files;
using MediaLive.Delivery.Deliveries.Hls;
using Pulumi;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>An HLS output group that writes to an HTTP origin.</summary>
internal sealed class HlsHttpDelivery : HttpDelivery
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<HlsHttpDeliveryConfig>(
        "hls", "http", (config, scope) => new HlsHttpDelivery(config, scope))
    {
        Egress = ToServers,
        Rules = HlsHttpDeliveryConfig.Check,
        RoleGrants = ReadPasswords,
    };

    private HlsHttpDelivery(HlsHttpDeliveryConfig config, DeliveryScope scope)
        : base(nameof(HlsHttpDelivery), config, config.Receiver, SecretKeysOf(config.Connection), scope) => Register(new Handover
        {
            Destination = Destination,
            OutputGroupSettings = HlsSettings.Group(config, Destination, Cdn(config.Connection)),
            Outputs = FileOutputs.Agreed(config.Outputs),
            SecretSettings = Secrets(config.Connection),
            Briefing = Briefing with
            {
                Files =
                [
                    .. config.Destinations.Select((target, pipeline) => new OperatorFiles
                    {
                        Pipeline = pipeline,
                        Names = HlsFiles.Names(target.QuerySecret is null ? target.Url.LastPart : "…", config),
                    }),
                ],
                Notes =
                [
                    .. SecretKeysOf(config.Connection).Keys.Keys
                        .Order(StringComparer.Ordinal)
                        .Select(key => $"{key}: secret, in the stack output `{ContractKeys.SecretSettings}`"),
                ],
            },
        });

    private static SecretKeys SecretKeysOf(HttpConnectionConfig connection) =>
        SecretKeys.None.With("salt", connection.SaltSecret).With("token", connection.TokenSecret);

    private static HlsCdnSettings Cdn(HttpConnectionConfig connection) => connection.Type switch
    {
        HttpConnectionType.Akamai => new()
        {
            HlsAkamaiSettings = new()
            {
                ConnectionRetryInterval = connection.ConnectionRetryInterval,
                FilecacheDuration = connection.FilecacheDuration,
                HttpTransferMode = connection.HttpTransferMode?.Spelled(),
                NumRetries = connection.NumRetries,
                RestartDelay = connection.RestartDelay,
                Salt = connection.Salt,
                Token = connection.Token,
            },
        },
        HttpConnectionType.WebDav => new()
        {
            HlsWebdavSettings = new()
            {
                ConnectionRetryInterval = connection.ConnectionRetryInterval,
                FilecacheDuration = connection.FilecacheDuration,
                HttpTransferMode = connection.HttpTransferMode?.Spelled(),
                NumRetries = connection.NumRetries,
                RestartDelay = connection.RestartDelay,
            },
        },
        _ => new()
        {
            HlsBasicPutSettings = new()
            {
                ConnectionRetryInterval = connection.ConnectionRetryInterval,
                FilecacheDuration = connection.FilecacheDuration,
                NumRetries = connection.NumRetries,
                RestartDelay = connection.RestartDelay,
            },
        },
    };

    /// <summary>Null when nothing of the settings is a secret.</summary>
    private static Output<SecretSettings>? Secrets(HttpConnectionConfig connection) =>
        connection is { SaltSecret: null, TokenSecret: null }
            ? null
            : Output.Tuple(Secret(connection.SaltSecret), Secret(connection.TokenSecret)).Apply(secrets => new SecretSettings
            {
                HlsGroupSettings = new()
                {
                    HlsCdnSettings = new() { HlsAkamaiSettings = new() { Salt = secrets.Item1, Token = secrets.Item2 } },
                },
            });

    private static Output<string?> Secret(string? key) =>
        key is null ? Output.Create((string?)null) : StackSecrets.Get(key).Apply(string? (value) => value);
}
