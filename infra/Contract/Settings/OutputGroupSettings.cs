namespace MediaLive.Delivery.Contract.Settings;

/// <summary>MediaLive's <c>OutputGroupSettings</c>: exactly one member is set.</summary>
public sealed record OutputGroupSettings
{
    public ArchiveGroupSettings? ArchiveGroupSettings { get; init; }

    public CmafIngestGroupSettings? CmafIngestGroupSettings { get; init; }

    public FrameCaptureGroupSettings? FrameCaptureGroupSettings { get; init; }

    public HlsGroupSettings? HlsGroupSettings { get; init; }

    public MediaConnectRouterGroupSettings? MediaConnectRouterGroupSettings { get; init; }

    public MediaPackageGroupSettings? MediaPackageGroupSettings { get; init; }

    public MsSmoothGroupSettings? MsSmoothGroupSettings { get; init; }

    public RtmpGroupSettings? RtmpGroupSettings { get; init; }

    public SrtGroupSettings? SrtGroupSettings { get; init; }

    public UdpGroupSettings? UdpGroupSettings { get; init; }
}

/// <summary>MediaLive's <c>ArchiveGroupSettings</c>.</summary>
public sealed record ArchiveGroupSettings
{
    public required OutputLocationRef Destination { get; init; }

    public ArchiveCdnSettings? ArchiveCdnSettings { get; init; }
}

/// <summary>MediaLive's <c>ArchiveCdnSettings</c>.</summary>
public sealed record ArchiveCdnSettings
{
    public S3Settings? ArchiveS3Settings { get; init; }
}

/// <summary>MediaLive's <c>CmafIngestGroupSettings</c>.</summary>
public sealed record CmafIngestGroupSettings
{
    public required OutputLocationRef Destination { get; init; }

    public IReadOnlyList<AdditionalDestination>? AdditionalDestinations { get; init; }
}

/// <summary>
/// MediaLive's <c>AdditionalDestinations</c> of CMAF ingest and MediaPackage v2: one more destination of the same output.
/// </summary>
public sealed record AdditionalDestination
{
    public required OutputLocationRef Destination { get; init; }
}

/// <summary>MediaLive's <c>FrameCaptureGroupSettings</c>.</summary>
public sealed record FrameCaptureGroupSettings
{
    public required OutputLocationRef Destination { get; init; }

    public FrameCaptureCdnSettings? FrameCaptureCdnSettings { get; init; }
}

/// <summary>MediaLive's <c>FrameCaptureCdnSettings</c>.</summary>
public sealed record FrameCaptureCdnSettings
{
    public S3Settings? FrameCaptureS3Settings { get; init; }
}

/// <summary>
/// MediaLive's <c>ArchiveS3Settings</c>, <c>FrameCaptureS3Settings</c> and <c>HlsS3Settings</c>, which are alike.
/// </summary>
public sealed record S3Settings
{
    /// <summary>The ACL that MediaLive sends with each object; absent for none.</summary>
    public string? CannedAcl { get; init; }
}

/// <summary>MediaLive's <c>MediaConnectRouterGroupSettings</c>.</summary>
public sealed record MediaConnectRouterGroupSettings
{
    /// <summary>Where each pipeline hands its output over, pipeline 0 first.</summary>
    public required IReadOnlyList<string> AvailabilityZones { get; init; }
}

/// <summary>MediaLive's <c>MediaPackageGroupSettings</c>.</summary>
public sealed record MediaPackageGroupSettings
{
    public required OutputLocationRef Destination { get; init; }

    public MediaPackageV2GroupSettings? MediapackageV2GroupSettings { get; init; }
}

/// <summary>MediaLive's <c>MediaPackageV2GroupSettings</c>.</summary>
public sealed record MediaPackageV2GroupSettings
{
    public IReadOnlyList<AdditionalDestination>? AdditionalDestinations { get; init; }
}

/// <summary>MediaLive's <c>MsSmoothGroupSettings</c>.</summary>
public sealed record MsSmoothGroupSettings
{
    public required OutputLocationRef Destination { get; init; }

    /// <summary><c>USE_CONFIGURED</c>, <c>USE_TIMESTAMP</c> or <c>NO_EVENT_ID</c>.</summary>
    public string? EventIdMode { get; init; }

    public string? EventId { get; init; }

    public string? CertificateMode { get; init; }

    /// <summary>In seconds, as the other intervals, delays and durations.</summary>
    public int? ConnectionRetryInterval { get; init; }

    public int? NumRetries { get; init; }

    public int? FilecacheDuration { get; init; }

    public int? RestartDelay { get; init; }
}

/// <summary>MediaLive's <c>RtmpGroupSettings</c>.</summary>
public sealed record RtmpGroupSettings
{
    public string? AuthenticationScheme { get; init; }

    /// <summary><c>DISCONNECT_IMMEDIATELY</c> or <c>WAIT_FOR_SERVER</c>.</summary>
    public string? CacheFullBehavior { get; init; }

    /// <summary>In seconds, as the delay.</summary>
    public int? CacheLength { get; init; }

    /// <summary><c>EMIT_OUTPUT</c> or <c>PAUSE_OUTPUT</c>.</summary>
    public string? InputLossAction { get; init; }

    public int? RestartDelay { get; init; }
}

/// <summary>MediaLive's <c>SrtGroupSettings</c>.</summary>
public sealed record SrtGroupSettings
{
    /// <summary><c>DROP_PROGRAM</c>, <c>DROP_TS</c> or <c>EMIT_PROGRAM</c>.</summary>
    public string? InputLossAction { get; init; }
}

/// <summary>MediaLive's <c>UdpGroupSettings</c>. None of its members follow from where the group goes.</summary>
public sealed record UdpGroupSettings;
