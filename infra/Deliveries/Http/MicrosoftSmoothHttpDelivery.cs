using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Sheets;

namespace MediaLive.Delivery.Deliveries.Http;

/// <summary>A Microsoft Smooth output group that writes to publishing points.</summary>
public sealed class MicrosoftSmoothHttpDelivery : HttpDelivery
{
    internal MicrosoftSmoothHttpDelivery(MicrosoftSmoothHttpDeliveryConfig config, DeliveryScope scope)
        : base(nameof(MicrosoftSmoothHttpDelivery), config, config.Receiver, scope)
    {
        Handover = new Handover
        {
            Destination = Destination,
            OutputGroupSettings = Shapes.Of(("msSmoothGroupSettings", Shapes.Of(
                ("destination", Destination.Reference),
                ("eventIdMode", config.EventId.Mode.Spelled()),
                ("eventId", config.EventId.Value),
                ("certificateMode", config.CertificateMode?.Spelled()),
                ("connectionRetryInterval", config.ConnectionRetryInterval),
                ("numRetries", config.NumRetries),
                ("filecacheDuration", config.FilecacheDuration),
                ("restartDelay", config.RestartDelay)))),
        };
        Register();
    }

    internal override Handover Handover { get; }

    internal override OperatorSheet Sheet => base.Sheet with { System = "a Smooth Streaming server", AddressedBy = "publishing point" };
}
