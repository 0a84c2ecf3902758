namespace MediaLive.Delivery.Deliveries;

/// <summary>What UDP and SRT carry.</summary>
internal static class TransportStream
{
    /// <summary>MediaLive's <c>UdpContainerSettings</c>, which both outputs require and which knows no other container (MediaLive's API model).</summary>
    public static readonly Shape Container = Shapes.Of(("m2tsSettings", Shapes.Empty));
}
