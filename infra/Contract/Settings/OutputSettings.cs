namespace MediaLive.Delivery.Contract.Settings;

/// <summary>
/// MediaLive's <c>OutputSettings</c>, for the groups whose outputs name the destination: exactly one member is set.
/// </summary>
public sealed record OutputSettings
{
    public RtmpOutputSettings? RtmpOutputSettings { get; init; }

    public SrtOutputSettings? SrtOutputSettings { get; init; }

    public UdpOutputSettings? UdpOutputSettings { get; init; }
}

/// <summary>MediaLive's <c>RtmpOutputSettings</c>.</summary>
public sealed record RtmpOutputSettings
{
    public required OutputLocationRef Destination { get; init; }

    public string? CertificateMode { get; init; }

    /// <summary>In seconds.</summary>
    public int? ConnectionRetryInterval { get; init; }

    public int? NumRetries { get; init; }
}

/// <summary>MediaLive's <c>SrtOutputSettings</c>.</summary>
public sealed record SrtOutputSettings
{
    public required OutputLocationRef Destination { get; init; }

    public required UdpContainerSettings ContainerSettings { get; init; }

    public string? EncryptionType { get; init; }

    /// <summary>In milliseconds.</summary>
    public int? Latency { get; init; }
}

/// <summary>MediaLive's <c>UdpOutputSettings</c>.</summary>
public sealed record UdpOutputSettings
{
    public required OutputLocationRef Destination { get; init; }

    public required UdpContainerSettings ContainerSettings { get; init; }

    public FecOutputSettings? FecOutputSettings { get; init; }
}

/// <summary>
/// MediaLive's <c>UdpContainerSettings</c>, which both of these outputs require, and which knows no other container.
/// </summary>
public sealed record UdpContainerSettings
{
    public M2tsSettings M2tsSettings { get; init; } = new();
}

/// <summary>MediaLive's <c>M2tsSettings</c>. None of its members follow from where the output goes.</summary>
public sealed record M2tsSettings;

/// <summary>MediaLive's <c>FecOutputSettings</c>. Depth and length are in packets.</summary>
public sealed record FecOutputSettings
{
    public int? ColumnDepth { get; init; }

    public int? RowLength { get; init; }

    /// <summary><c>COLUMN</c> or <c>COLUMN_AND_ROW</c>.</summary>
    public string? IncludeFec { get; init; }
}
