using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Credentials;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Srt;

/// <summary>A transport stream over SRT, encrypted.</summary>
internal sealed record SrtDeliveryConfig : OutputsConfig<SrtDestinationConfig, SrtOutputConfig>, ISrtOutput, IReceived, IListens
{
    /// <inheritdoc/>
    [Between(40, 16000, "is not a number of milliseconds from 40 to 16000, which SRT outputs take", "correct it")]
    public int? Latency { get; init; }

    /// <inheritdoc/>
    public SrtEncryptionType? EncryptionType { get; init; }

    /// <summary>
    /// What is sent while the channel has no input: repeated, black or slate frames, a transport stream without the programme, or
    /// nothing.
    /// </summary>
    public SrtInputLossAction? InputLossAction { get; init; }

    /// <summary>Only when the listener of the delivery's own destinations is in a VPC of ours.</summary>
    public ReceiverConfig? Receiver { get; init; }

    /// <summary>
    /// Where MediaLive listens: who may call, as CIDR blocks of IPv4, or <c>anywhere</c>. Outside a VPC, whoever may call one
    /// listener of a channel reaches all of them, and needs only the passphrase.
    /// </summary>
    public ImmutableArray<TrafficSource> AllowFrom { get; init; } = [];

    IEnumerable<Port> IReceived.Ports => Ports;

    IEnumerable<Port> IListens.ListenerPorts =>
        All.Select(written => written.Destination.ListenerPort).OfType<int>().Select(Port.Udp);

    /// <summary>The ports of the listeners that MediaLive calls for the delivery's own destinations.</summary>
    internal IEnumerable<Port> Ports =>
        Destinations.Select(destination => destination.Url).OfType<SrtUrl>().Select(url => Port.Udp(url.Port));

    internal override IEnumerable<KeyValuePair<string, string>> SecretArns =>
        from written in All
        where written.Destination.PassphraseSecretArn is not null
        select KeyValuePair.Create($"{written.Key}.passphraseSecretArn", written.Destination.PassphraseSecretArn);

    internal static void Check(SrtDeliveryConfig config, DeliveryCheck check)
    {
        ReceiverRules.Check(config.Receiver, check);
        ListenerRules.Check(config, check);
        AdditionalOutputRules.Check(config.AdditionalOutputs, check);
        if (config.Receiver is not null
            && config.Destinations.All(destination => destination is { Url: null, ListenerPort: not null }))
            check.Error("receiver", null, "is for a listener of ours, and here MediaLive is the listener", "remove it");
        var keys = new OneKeyRule(check);
        var listened = check.Channel.Deliveries
            .TakeWhile(delivery => !ReferenceEquals(delivery, config))
            .OfType<SrtDeliveryConfig>()
            .SelectMany(delivery => delivery.All)
            .Select(written => written.Destination.ListenerPort)
            .ToHashSet();
        foreach (var (key, _, destination) in config.All)
        {
            destination.Check(key, check);
            DestinationHost.WarnOfIPv6($"{key}.url", destination.Url?.Host, check);
            if (destination.PassphraseKey is { } secret)
                keys.Check($"{key}.kmsKey", secret, destination.KmsKey, key);
            if (destination.ListenerPort is { } port && !listened.Add(port))
            {
                check.Error($"{key}.listenerPort", $"{port}", "is listened on already in this channel",
                    "use another port from 5000 to 5200");
            }
        }
    }
}

/// <summary>MediaLive's <c>InputLossActionForUdpOut</c>.</summary>
internal enum SrtInputLossAction
{
    [JsonStringEnumMemberName("DROP_PROGRAM")]
    DropProgram,

    [JsonStringEnumMemberName("DROP_TS")]
    DropTs,

    [JsonStringEnumMemberName("EMIT_PROGRAM")]
    EmitProgram,
}
