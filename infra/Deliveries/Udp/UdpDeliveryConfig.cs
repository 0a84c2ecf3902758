using System.Text.Json.Serialization;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Udp;

/// <summary>A transport stream to a UDP or RTP address.</summary>
internal sealed record UdpDeliveryConfig : DestinationsConfig<UdpDestinationConfig>, IReceived
{
    /// <summary>Forward error correction; rtp only.</summary>
    public FecConfig? Fec { get; init; }

    /// <summary>Only when the receiver is in a VPC of ours.</summary>
    public ReceiverConfig? Receiver { get; init; }

    internal override IEnumerable<Place> Places(string region) =>
        from entry in Destinations.Index()
        from port in PortsOf(entry.Item.Url)
        select new Place($"destinations[{entry.Index}].url", $"{entry.Item.Url.Host}:{port}");

    IEnumerable<Port> IReceived.Ports => Ports;

    /// <summary>Where all receivers listen.</summary>
    internal IEnumerable<Port> Ports => Destinations.SelectMany(destination => PortsOf(destination.Url)).Select(Port.Udp);

    /// <summary>The ports that one destination takes: FEC sends its columns and rows beside the stream.</summary>
    internal IEnumerable<int> PortsOf(UdpUrl url) => Fec is null ? [url.Port] : [url.Port, url.Port + 2, url.Port + 4];
}

/// <summary>Where one pipeline sends to.</summary>
internal sealed record UdpDestinationConfig : IDestinationConfig
{
    /// <summary><c>udp://host:port</c> or <c>rtp://host:port</c>.</summary>
    public required UdpUrl Url { get; init; }

    string IDestinationConfig.AddressKey => "url";

    IEnumerable<string> IDestinationConfig.Addresses => [Url.ToString()];
}

/// <summary>MediaLive's <c>FecOutputSettings</c>.</summary>
internal sealed record FecConfig
{
    /// <summary>Height of the matrix, in packets: 4 to 20.</summary>
    [Between(4, 20, "is not from 4 to 20, which MediaLive takes for a column depth", "correct it")]
    public required int ColumnDepth { get; init; }

    /// <summary>Width of the matrix, in packets: 4 to 20 with <c>COLUMN_AND_ROW</c>, 1 to 20 with <c>COLUMN</c>.</summary>
    [Between(1, 20, "is not from 1 to 20, which MediaLive takes for a row length", "correct it")]
    public required int RowLength { get; init; }

    /// <summary>Columns alone, or columns and rows (the default).</summary>
    public FecInclusion IncludeFec { get; init; }
}

/// <summary>MediaLive's <c>FecOutputIncludeFec</c>.</summary>
internal enum FecInclusion
{
    [JsonStringEnumMemberName("COLUMN_AND_ROW")]
    ColumnAndRow,

    [JsonStringEnumMemberName("COLUMN")]
    Column,
}
