using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>What a bucket's policy says: each channel's role writes under its prefixes, and nobody talks to it without TLS.</summary>
internal static class DeliveryBucketPolicy
{
    public static IEnumerable<PolicyStatement> Statements(string bucket, BucketConfig config, StackScope scope)
    {
        var arn = scope.Aws.BucketArn(bucket);
        // An owner's own rules are the owner's: for a bucket of another account we only ask for what we need.
        if (config.OwnerAccount is null)
            yield return PolicyStatement.RequireTls("s3", arn, $"{arn}/*");
        foreach (var writers in S3Grants.WritersOf(bucket, scope).GroupBy(writer => writer.Channel.Name).OrderBy(same => same.Key, StringComparer.Ordinal))
        {
            var role = Principal.Roles([scope.Roles[writers.Key].Arn]);
            foreach (var statement in S3Grants.Bucket(arn, writers, withAcl: config.OwnerAccount is not null))
                yield return statement with { Sid = null, Principal = role };
        }
    }
}
