using MediaLive.Delivery.Deliveries;

namespace MediaLive.Delivery.Credentials;

/// <summary>A delivery stores each of its secrets once: all destinations that use it must name the same KMS key.</summary>
internal sealed class OneKeyRule(DeliveryCheck check)
{
    private readonly Dictionary<string, (string? KmsKey, string Destination)> _keys = [];

    /// <param name="path">The delivery's key that names the KMS key.</param>
    /// <param name="secret">What is encrypted.</param>
    /// <param name="kmsKey">The KMS key; null for AWS's own.</param>
    /// <param name="destination">The key of the destination that names it.</param>
    public void Check(string path, string secret, string? kmsKey, string destination)
    {
        if (!_keys.TryAdd(secret, (kmsKey, destination)) && _keys[secret].KmsKey != kmsKey)
        {
            check.Error(path, kmsKey, $"is not what {_keys[secret].Destination} has for the same secret",
                "write the same kmsKey in both");
        }
    }
}
