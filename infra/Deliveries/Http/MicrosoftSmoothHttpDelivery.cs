using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.Files;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>A Microsoft Smooth output group that writes to publishing points.</summary>
internal sealed class MicrosoftSmoothHttpDelivery : HttpDelivery
{
    public static readonly DeliveryKind Kind = new DeliveryKind.Of<MicrosoftSmoothHttpDeliveryConfig>(
        "microsoftSmooth", "http", (config, scope) => new MicrosoftSmoothHttpDelivery(config, scope))
    {
        Egress = ToServers,
        Rules = MicrosoftSmoothHttpDeliveryConfig.Check,
        RoleGrants = ReadPasswords,
    };

    private MicrosoftSmoothHttpDelivery(MicrosoftSmoothHttpDeliveryConfig config, DeliveryScope scope)
        : base(nameof(MicrosoftSmoothHttpDelivery), config, config.Receiver, SecretKeys.None, scope) => Register(new Handover
        {
            Destination = Destination,
            OutputGroupSettings = new()
            {
                MsSmoothGroupSettings = new()
                {
                    Destination = Destination.Reference,
                    EventIdMode = config.EventId.Mode.Spelled(),
                    EventId = config.EventId.Value,
                    CertificateMode = config.CertificateMode?.Spelled(),
                    ConnectionRetryInterval = config.ConnectionRetryInterval,
                    NumRetries = config.NumRetries,
                    FilecacheDuration = config.FilecacheDuration,
                    RestartDelay = config.RestartDelay,
                },
            },
            Outputs = FileOutputs.Agreed(
                config.Outputs, modifier => new() { MsSmoothOutputSettings = new() { NameModifier = modifier } }),
            Briefing = Briefing with
            {
                System = "a Smooth Streaming server",
                AddressedBy = "publishing point",
                Expect = [.. Expect(config)],
            },
        });

    /// <summary>
    /// The full paths: URL, event id and stream information (MediaLive User Guide, "Fields for the output destination" of
    /// Microsoft Smooth; [MS-SSTR] 2.2.7, Live Ingest).
    /// </summary>
    private static IEnumerable<string> Expect(MicrosoftSmoothHttpDeliveryConfig config)
    {
        var eventId = config.EventId.Mode switch
        {
            SmoothEventIdMode.UseConfigured => $"/Events({config.EventId.Value})",
            SmoothEventIdMode.UseTimestamp => "/Events([timestamp])",
            _ => "",
        };
        foreach (var (pipeline, destination) in config.Destinations.Index())
        {
            yield return $"Pipeline {pipeline} posts to `{destination.Url.Text.TrimEnd('/')}{eventId}/Streams(stream0)`; "
                + "a further stream has `stream1` there, and so on.";
        }

        yield return config.EventId.Mode switch
        {
            SmoothEventIdMode.UseConfigured => "The event id stays the same when the channel starts again.",
            SmoothEventIdMode.UseTimestamp =>
                "`[timestamp]` is a number that MediaLive makes of the time when the channel starts, such as 1585232182: "
                + "each start is another event.",
            _ => "There is no event id: when the channel starts again, players may see what is left of the last time.",
        };
        foreach (var sentence in Expectations.Streams(config.Destinations.Length)[1..])
            yield return sentence;
    }
}
