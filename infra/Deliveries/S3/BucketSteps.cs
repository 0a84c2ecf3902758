using MediaLive.Delivery.Contract.Operators;
using Pulumi;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>What the owner of a bucket must do when this stack does not.</summary>
internal static class BucketSteps
{
    public static IEnumerable<Output<OperatorStep>> For(DeliveryBucket bucket)
    {
        if (!bucket.PolicyIsAttached)
            yield return Briefing.Step($"Add this to the policy of bucket `{bucket.Bucket}`:", bucket.Policy);

        if (bucket.Config.OwnerAccount is not { } owner)
            yield break;
        yield return Briefing.Step(
            $"Set the object ownership of bucket `{bucket.Bucket}` to \"bucket owner enforced\" or \"bucket owner preferred\": "
            + $"account {owner} then owns what arrives.");
        if (bucket.Config.KmsKey is { } key)
        {
            yield return Briefing.Step(
                $"Allow the role in that policy `kms:Decrypt` and `kms:GenerateDataKey` in the policy of key `{key}`.");
        }
    }
}
