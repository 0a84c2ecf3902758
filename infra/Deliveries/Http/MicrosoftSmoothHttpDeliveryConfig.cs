using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.Files;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>
/// Smooth Streaming to publishing points. What is left out is MediaLive's default. Ranges: MediaLive's API model.
/// </summary>
internal sealed record MicrosoftSmoothHttpDeliveryConfig : DestinationsConfig<HttpDestinationConfig>, IReceived
{
    /// <summary>How the server tells one event from the next.</summary>
    public required SmoothEventIdConfig EventId { get; init; }

    /// <summary>Whether a server's self-signed certificate is taken (https).</summary>
    public SmoothCertificateMode? CertificateMode { get; init; }

    /// <summary>Seconds before a lost connection is tried again.</summary>
    [AtLeast(0, "is not a number of seconds from 0 up", "correct it")]
    public int? ConnectionRetryInterval { get; init; }

    /// <summary>How often a connection is tried again.</summary>
    [AtLeast(0, "is not a number from 0 up", "correct it")]
    public int? NumRetries { get; init; }

    /// <summary>Seconds for which fragments are kept while they can't be sent.</summary>
    [AtLeast(0, "is not a number of seconds from 0 up", "correct it")]
    public int? FilecacheDuration { get; init; }

    /// <summary>Seconds to wait before a failed output starts again.</summary>
    [AtLeast(0, "is not a number of seconds from 0 up", "correct it")]
    public int? RestartDelay { get; init; }

    /// <summary>Only when the server is in a VPC of ours.</summary>
    public ReceiverConfig? Receiver { get; init; }

    /// <summary>The outputs of the group, where the operator has rules for their names.</summary>
    [AtLeastOne("is empty", "list the outputs, or remove the key")]
    public ImmutableArray<FileOutputConfig> Outputs { get; init; } = [];

    IEnumerable<Port> IReceived.Ports => Destinations.Select(destination => destination.Port);

    internal static void Check(MicrosoftSmoothHttpDeliveryConfig config, DeliveryCheck check)
    {
        HttpRules.Check(config.Destinations, config.Receiver, check);
        FileOutputRules.Check(config.Outputs, Variables.InArchiveModifiers, check);
        foreach (var (pipeline, destination) in config.Destinations.Index())
        {
            if (destination.Url.HasQuery)
            {
                check.Error($"destinations[{pipeline}].url", destination.Url.Text,
                    "has a query, which a publishing point has not", "end the URL with its path");
            }

            if (destination.QuerySecret is { } secret)
                check.Error($"destinations[{pipeline}].querySecret", secret, "is for HLS", "remove it");
        }

        var eventId = config.EventId;
        if (eventId is { Mode: SmoothEventIdMode.UseConfigured, Value: null } && !check.IsTold("eventId.value"))
        {
            check.Error("eventId.value", null, "is missing, and USE_CONFIGURED needs it",
                "write the id that the operator agreed");
        }

        if (eventId is { Mode: not SmoothEventIdMode.UseConfigured, Value: { } value })
        {
            check.Error("eventId.value", value, $"means nothing with {eventId.Mode.Spelled()}",
                "remove it, or use USE_CONFIGURED");
        }

        if (eventId.Mode == SmoothEventIdMode.NoEventId)
        {
            check.Warn("eventId.mode",
                "NO_EVENT_ID leaves the server unable to tell events apart; use it only if its operator asks for it.");
        }
    }
}

/// <summary>MediaLive's event id of a Smooth group.</summary>
internal sealed record SmoothEventIdConfig
{
    public required SmoothEventIdMode Mode { get; init; }

    /// <summary>The id, with <c>USE_CONFIGURED</c>.</summary>
    public string? Value { get; init; }
}

/// <summary>MediaLive's <c>SmoothGroupEventIdMode</c>.</summary>
internal enum SmoothEventIdMode
{
    [JsonStringEnumMemberName("USE_CONFIGURED")]
    UseConfigured,

    [JsonStringEnumMemberName("USE_TIMESTAMP")]
    UseTimestamp,

    [JsonStringEnumMemberName("NO_EVENT_ID")]
    NoEventId,
}

/// <summary>MediaLive's <c>SmoothGroupCertificateMode</c>.</summary>
internal enum SmoothCertificateMode
{
    [JsonStringEnumMemberName("SELF_SIGNED")]
    SelfSigned,

    [JsonStringEnumMemberName("VERIFY_AUTHENTICITY")]
    VerifyAuthenticity,
}
