using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Delivery.Contract;

/// <summary>
/// What is secret of a delivery's output group settings, in their shape; all else of it stands in <see cref="AgreedDelivery"/>.
/// </summary>
public sealed record SecretSettings
{
    public SecretHlsGroupSettings? HlsGroupSettings { get; init; }
}

/// <summary>What is secret of <see cref="Settings.HlsGroupSettings"/>.</summary>
public sealed record SecretHlsGroupSettings
{
    /// <summary>Akamai's salt and token alone.</summary>
    public required HlsCdnSettings HlsCdnSettings { get; init; }
}
