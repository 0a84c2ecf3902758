namespace MediaLive.Delivery.Networking;

/// <summary>A port on which a receiver listens.</summary>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>.</param>
/// <param name="Number">1 to 65535.</param>
internal readonly record struct Port(string Protocol, int Number)
{
    public static Port Udp(int number) => new("udp", number);

    public static Port Tcp(int number) => new("tcp", number);

    public override string ToString() => $"{Protocol.ToUpperInvariant()} {Number}";
}
