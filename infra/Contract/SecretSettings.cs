using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Delivery.Contract;

/// <summary>
/// The secret members of a delivery's output group settings, in their shape. The others are in <see cref="AgreedDelivery"/>.
/// </summary>
public sealed record SecretSettings
{
    public SecretHlsGroupSettings? HlsGroupSettings { get; init; }
}

/// <summary>The secret members of <see cref="Settings.HlsGroupSettings"/>.</summary>
public sealed record SecretHlsGroupSettings
{
    /// <summary>Akamai's salt and token alone.</summary>
    public required HlsCdnSettings HlsCdnSettings { get; init; }
}
