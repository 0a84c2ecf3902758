namespace MediaLive.Delivery.Contract.Settings;

/// <summary>
/// MediaLive's <c>OutputSettings</c>, as far as they follow from where the output goes: exactly one member is set.
/// </summary>
public sealed record OutputSettings
{
    public ArchiveOutputSettings? ArchiveOutputSettings { get; init; }

    public CmafIngestOutputSettings? CmafIngestOutputSettings { get; init; }

    public FrameCaptureOutputSettings? FrameCaptureOutputSettings { get; init; }

    public HlsOutputSettings? HlsOutputSettings { get; init; }

    public MediaConnectRouterOutputSettings? MediaConnectRouterOutputSettings { get; init; }

    public MsSmoothOutputSettings? MsSmoothOutputSettings { get; init; }

    public RtmpOutputSettings? RtmpOutputSettings { get; init; }

    public SrtOutputSettings? SrtOutputSettings { get; init; }

    public UdpOutputSettings? UdpOutputSettings { get; init; }
}

/// <summary>MediaLive's <c>ArchiveOutputSettings</c>. The container, which it requires, is left to the channel.</summary>
public sealed record ArchiveOutputSettings
{
    /// <summary>Follows the base file name in the names of the output's files; unique in the group.</summary>
    public string? NameModifier { get; init; }
}

/// <summary>MediaLive's <c>CmafIngestOutputSettings</c>.</summary>
public sealed record CmafIngestOutputSettings
{
    /// <summary>As in <see cref="ArchiveOutputSettings"/>.</summary>
    public string? NameModifier { get; init; }
}

/// <summary>MediaLive's <c>FrameCaptureOutputSettings</c>.</summary>
public sealed record FrameCaptureOutputSettings
{
    /// <summary>As in <see cref="ArchiveOutputSettings"/>.</summary>
    public string? NameModifier { get; init; }
}

/// <summary>MediaLive's <c>HlsOutputSettings</c>. The HLS settings, which it requires, are left to the channel.</summary>
public sealed record HlsOutputSettings
{
    /// <summary>As in <see cref="ArchiveOutputSettings"/>.</summary>
    public string? NameModifier { get; init; }

    /// <summary>Follows the name modifier in the names of segments alone.</summary>
    public string? SegmentModifier { get; init; }
}

/// <summary>MediaLive's <c>MsSmoothOutputSettings</c>.</summary>
public sealed record MsSmoothOutputSettings
{
    /// <summary>As in <see cref="ArchiveOutputSettings"/>.</summary>
    public string? NameModifier { get; init; }
}

/// <summary>MediaLive's <c>MediaConnectRouterOutputSettings</c>.</summary>
public sealed record MediaConnectRouterOutputSettings
{
    public required OutputLocationRef Destination { get; init; }

    public required MediaConnectRouterContainerSettings ContainerSettings { get; init; }
}

/// <summary>MediaLive's <c>MediaConnectRouterContainerSettings</c>, which knows no other container.</summary>
public sealed record MediaConnectRouterContainerSettings
{
    public M2tsSettings M2tsSettings { get; init; } = new();
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
