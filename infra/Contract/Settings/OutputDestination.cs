namespace MediaLive.Delivery.Contract.Settings;

/// <summary>MediaLive's <c>OutputDestination</c>: an id, and settings of exactly one kind.</summary>
public sealed record OutputDestination
{
    /// <summary>How output group settings and outputs refer to it.</summary>
    public required string Id { get; init; }

    /// <summary>One for each pipeline, pipeline 0 first.</summary>
    public IReadOnlyList<OutputDestinationSettings>? Settings { get; init; }

    /// <summary>
    /// The MediaPackage channel that MediaLive finds by itself: one entry, or one for each pipeline that names its endpoint.
    /// </summary>
    public IReadOnlyList<MediaPackageOutputDestinationSettings>? MediaPackageSettings { get; init; }

    /// <summary>One for each pipeline, pipeline 0 first.</summary>
    public IReadOnlyList<SrtOutputDestinationSettings>? SrtSettings { get; init; }

    /// <summary>One for each pipeline, pipeline 0 first.</summary>
    public IReadOnlyList<MediaConnectRouterOutputDestinationSettings>? MediaConnectRouterSettings { get; init; }

    /// <summary>How output group settings and outputs refer to this destination.</summary>
    public OutputLocationRef Reference() => new() { DestinationRefId = Id };
}

/// <summary>MediaLive's <c>OutputDestinationSettings</c>: where one pipeline writes.</summary>
public sealed record OutputDestinationSettings
{
    /// <summary>Absent from the stack outputs when it is a secret; the reader puts it here.</summary>
    public string? Url { get; init; }

    public string? Username { get; init; }

    /// <summary>Name of the SSM parameter that holds the password.</summary>
    public string? PasswordParam { get; init; }

    /// <summary>RTMP's stream name. Absent from the stack outputs when it is a secret; the reader puts it here.</summary>
    public string? StreamName { get; init; }
}

/// <summary>MediaLive's <c>MediaPackageOutputDestinationSettings</c>.</summary>
public sealed record MediaPackageOutputDestinationSettings
{
    /// <summary>The id of a MediaPackage v1 channel; of v2, the two members below.</summary>
    public string? ChannelId { get; init; }

    public string? ChannelGroup { get; init; }

    public string? ChannelName { get; init; }

    /// <summary><c>ENDPOINT_1</c> for pipeline 0 and <c>ENDPOINT_2</c> for pipeline 1, where MediaLive does not choose.</summary>
    public string? ChannelEndpointId { get; init; }

    /// <summary>The Region of the MediaPackage channel, when it may be another than the MediaLive channel's.</summary>
    public string? MediaPackageRegionName { get; init; }
}

/// <summary>MediaLive's <c>SrtOutputDestinationSettings</c>.</summary>
public sealed record SrtOutputDestinationSettings
{
    /// <summary>
    /// <c>CALLER</c> (MediaLive calls <see cref="Url"/>) or <c>LISTENER</c> (it listens at <see cref="ListenerPort"/>).
    /// </summary>
    public required string ConnectionMode { get; init; }

    public string? Url { get; init; }

    public int? ListenerPort { get; init; }

    public string? StreamId { get; init; }

    /// <summary>ARN of the secret in Secrets Manager that holds the passphrase.</summary>
    public string? EncryptionPassphraseSecretArn { get; init; }
}

/// <summary>MediaLive's <c>MediaConnectRouterOutputDestinationSettings</c>.</summary>
public sealed record MediaConnectRouterOutputDestinationSettings
{
    /// <summary><c>AUTOMATIC</c>, or <c>SECRETS_MANAGER</c> with a <see cref="SecretArn"/>.</summary>
    public required string EncryptionType { get; init; }

    /// <summary>ARN of the secret in Secrets Manager that holds the key.</summary>
    public string? SecretArn { get; init; }
}

/// <summary>MediaLive's <c>OutputLocationRef</c>.</summary>
public sealed record OutputLocationRef
{
    /// <summary>The <see cref="OutputDestination.Id"/>.</summary>
    public required string DestinationRefId { get; init; }
}
