namespace MediaLive.Delivery.Contract.Settings;

/// <summary>MediaLive's <c>HlsGroupSettings</c>.</summary>
public sealed record HlsGroupSettings
{
    public required OutputLocationRef Destination { get; init; }

    /// <summary>Which downstream system the group writes to.</summary>
    public required HlsCdnSettings HlsCdnSettings { get; init; }

    /// <summary><c>PAUSE_OUTPUT</c> or <c>EMIT_OUTPUT</c>.</summary>
    public string? InputLossAction { get; init; }

    /// <summary><c>ENABLED</c> or <c>DISABLED</c>: whether each pipeline's manifests list the other's as well.</summary>
    public string? RedundantManifest { get; init; }

    public string? BaseUrlManifest { get; init; }

    public string? BaseUrlManifest1 { get; init; }

    public string? BaseUrlContent { get; init; }

    public string? BaseUrlContent1 { get; init; }

    public string? DirectoryStructure { get; init; }

    public int? SegmentsPerSubdirectory { get; init; }
}

/// <summary>MediaLive's <c>HlsCdnSettings</c>: exactly one member is set.</summary>
public sealed record HlsCdnSettings
{
    public HlsAkamaiSettings? HlsAkamaiSettings { get; init; }

    public HlsBasicPutSettings? HlsBasicPutSettings { get; init; }

    public HlsMediaStoreSettings? HlsMediaStoreSettings { get; init; }

    public S3Settings? HlsS3Settings { get; init; }

    public HlsWebdavSettings? HlsWebdavSettings { get; init; }
}

/// <summary>MediaLive's <c>HlsBasicPutSettings</c>. Intervals, delays and durations are in seconds.</summary>
public record HlsBasicPutSettings
{
    public int? ConnectionRetryInterval { get; init; }

    public int? FilecacheDuration { get; init; }

    public int? NumRetries { get; init; }

    public int? RestartDelay { get; init; }
}

/// <summary>MediaLive's <c>HlsWebdavSettings</c>.</summary>
public record HlsWebdavSettings : HlsBasicPutSettings
{
    /// <summary><c>CHUNKED</c> or <c>NON_CHUNKED</c>.</summary>
    public string? HttpTransferMode { get; init; }
}

/// <summary>
/// MediaLive's <c>HlsAkamaiSettings</c>. A secret salt or token is absent from the stack outputs; the reader puts it here.
/// </summary>
public sealed record HlsAkamaiSettings : HlsWebdavSettings
{
    public string? Salt { get; init; }

    public string? Token { get; init; }
}

/// <summary>MediaLive's <c>HlsMediaStoreSettings</c>. None of its members follow from where the group goes.</summary>
public sealed record HlsMediaStoreSettings;
