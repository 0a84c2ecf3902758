using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Srt;

/// <summary>A transport stream over SRT, encrypted.</summary>
internal sealed record SrtDeliveryConfig : DestinationsConfig<SrtDestinationConfig>, IReceived, IListens
{
    /// <summary>Milliseconds in which lost packets can be sent again: 40 to 16000.</summary>
    [Between(40, 16000, "is not a number of milliseconds from 40 to 16000, which SRT outputs take", "correct it")]
    public int? Latency { get; init; }

    /// <summary>How the passphrase encrypts.</summary>
    public SrtEncryptionType? EncryptionType { get; init; }

    /// <summary>Only when the listener is in a VPC of ours.</summary>
    public ReceiverConfig? Receiver { get; init; }

    /// <summary>
    /// Where MediaLive listens: who may call, as CIDR blocks of IPv4, or <c>anywhere</c>. Outside a VPC, whoever may call one
    /// listener of a channel reaches all of them, and needs only the passphrase.
    /// </summary>
    public ImmutableArray<TrafficSource> AllowFrom { get; init; } = [];

    IEnumerable<Port> IReceived.Ports => Ports;

    IEnumerable<Port> IListens.ListenerPorts =>
        Destinations.Select(destination => destination.ListenerPort).OfType<int>().Select(Port.Udp);

    /// <summary>The ports of the listeners that MediaLive calls.</summary>
    internal IEnumerable<Port> Ports =>
        Destinations.Select(destination => destination.Url).OfType<SrtUrl>().Select(url => Port.Udp(url.Port));

    internal override IEnumerable<KeyValuePair<string, string>> SecretArns =>
        from entry in Destinations.Index()
        where entry.Item.PassphraseSecretArn is not null
        select KeyValuePair.Create($"destinations[{entry.Index}].passphraseSecretArn", entry.Item.PassphraseSecretArn);

    internal static void Check(SrtDeliveryConfig config, DeliveryCheck check)
    {
        ReceiverRules.Check(config.Receiver, check);
        ListenerRules.Check(config, check);
        if (config.Receiver is not null
            && config.Destinations.All(destination => destination is { Url: null, ListenerPort: not null }))
            check.Error("receiver", null, "is for a listener of ours, and here MediaLive is the listener", "remove it");
        var keys = new OneKeyRule(check);
        foreach (var (pipeline, destination) in config.Destinations.Index())
        {
            destination.Check($"destinations[{pipeline}]", check);
            DestinationHost.WarnOfIPv6($"destinations[{pipeline}].url", destination.Url?.Host, check);
            if (destination.PassphraseKey is { } secret)
                keys.Check($"destinations[{pipeline}].kmsKey", secret, destination.KmsKey, pipeline);
            if (destination.ListenerPort is { } port && ListenedOnBefore(port, pipeline, config, check.Channel))
            {
                check.Error($"destinations[{pipeline}].listenerPort", $"{port}", "is listened on already in this channel",
                    "use another port from 5000 to 5200");
            }
        }
    }

    private static bool ListenedOnBefore(int port, int pipeline, SrtDeliveryConfig config, ChannelConfig channel) =>
        channel.Deliveries
            .TakeWhile(delivery => !ReferenceEquals(delivery, config))
            .OfType<SrtDeliveryConfig>()
            .SelectMany(delivery => delivery.Destinations)
            .Concat(config.Destinations.Take(pipeline))
            .Any(destination => destination.ListenerPort == port);
}

/// <summary>MediaLive's <c>SrtEncryptionType</c>.</summary>
internal enum SrtEncryptionType
{
    [JsonStringEnumMemberName("AES128")]
    Aes128,

    [JsonStringEnumMemberName("AES192")]
    Aes192,

    [JsonStringEnumMemberName("AES256")]
    Aes256,
}
