using MediaLive.Delivery.Sheets;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>What the owner of a bucket must do when this stack does not.</summary>
internal static class BucketSteps
{
    public static IEnumerable<OperatorStep> For(DeliveryBucket bucket)
    {
        if (!bucket.PolicyIsAttached)
            yield return new OperatorStep($"Add this to the policy of bucket `{bucket.Bucket}`:", bucket.Policy);
        if (bucket.Config.OwnerAccount is not { } owner)
            yield break;
        yield return new OperatorStep(
            $"Set the object ownership of bucket `{bucket.Bucket}` to \"bucket owner enforced\" or \"bucket owner preferred\": account {owner} then owns what arrives.");
        if (bucket.Config.KmsKey is { } key)
            yield return new OperatorStep($"Allow the role in that policy `kms:Decrypt` and `kms:GenerateDataKey` in the policy of key `{key}`.");
    }
}
