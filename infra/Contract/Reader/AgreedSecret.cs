using Pulumi;

namespace MediaLive.Delivery.Contract;

/// <summary>A setting that is a secret.</summary>
/// <param name="Place">Where it belongs.</param>
/// <param name="Value">An output that is marked as secret.</param>
public sealed record AgreedSecret(SecretPlace Place, Output<string> Value);
