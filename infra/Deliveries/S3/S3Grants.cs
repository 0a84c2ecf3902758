using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using Pulumi;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>What MediaLive must be allowed to deliver to S3.</summary>
internal static class S3Grants
{
    /// <summary>For the channel's role: just the buckets, prefixes and keys of one delivery.</summary>
    /// <param name="buckets">The buckets of the delivery's destinations.</param>
    /// <param name="config">The delivery.</param>
    /// <param name="withAcl">Whether the group sends a canned ACL, which it then sends to each of its buckets.</param>
    /// <param name="scope">Its stack and channel.</param>
    public static IEnumerable<PolicyStatement> Role(
        IEnumerable<DeliveryBucket> buckets, DestinationsConfig<S3DestinationConfig> config, bool withAcl, DeliveryScope scope)
    {
        foreach (var bucket in buckets)
        {
            var writers = WritersOf(bucket.Bucket, scope.Stack).Where(writer => ReferenceEquals(writer.Delivery, config));
            foreach (var statement in Bucket(scope.Stack.Aws.BucketArn(bucket.Bucket), writers, withAcl))
                yield return statement;
            if (bucket.Config.KmsKey is { } key)
                yield return new("S3EncryptionKeys", ["kms:Decrypt", "kms:GenerateDataKey"], [key]);
        }
    }

    /// <summary>Every pipeline of the stack that writes to a bucket.</summary>
    public static IEnumerable<BucketWriter> WritersOf(string bucket, StackScope scope) =>
        scope.Once(nameof(BucketWriter), () => BucketWriter.In(scope.Config))[bucket];

    /// <summary>On one bucket, for those who write to it.</summary>
    public static IEnumerable<PolicyStatement> Bucket(string arn, IEnumerable<BucketWriter> writers, bool withAcl)
    {
        // A star in a file name is itself, and in a policy anything: there it is written as a policy variable.
        ImmutableArray<Input<string>> objects =
            [.. writers.Select(writer => (Input<string>)$"{arn}/{writer.KeyPrefix.Replace("*", "${*}", StringComparison.Ordinal)}*")];
        yield return new("S3ListBucket", ["s3:ListBucket"], [arn]);
        yield return new("S3Objects", ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"], objects);
        if (withAcl)
            yield return new("S3ObjectAcls", ["s3:PutObjectAcl"], objects);
    }
}
