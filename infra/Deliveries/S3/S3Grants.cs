using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Deliveries.Files;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>What MediaLive must be allowed to deliver to S3.</summary>
internal static class S3Grants
{
    private const string ListBucket = "s3:ListBucket";
    private const string PutObjectAcl = "s3:PutObjectAcl";

    private static readonly ImmutableArray<string> ObjectActions = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"];

    /// <summary>For the channel's role: just the buckets, prefixes and keys of one delivery.</summary>
    public static IEnumerable<PolicyStatement> Role(DestinationsConfig<S3DestinationConfig> delivery, PolicyScope scope)
    {
        ImmutableArray<string> objects =
            [.. delivery.Destinations.Select(destination => Objects(destination.Url, delivery, scope.Aws))];
        var buckets = delivery.Destinations.Select(destination => destination.Url.Bucket).Distinct().ToList();
        yield return new("S3ListBucket", [ListBucket], [.. buckets.Select(scope.Aws.BucketArn)]);
        yield return new("S3Objects", ObjectActions, objects);
        // A group that sends a canned ACL sends it to each of its buckets.
        if (CannedAcl.Of(delivery, scope.Stack) is not null)
            yield return new("S3ObjectAcls", [PutObjectAcl], objects);
        ImmutableArray<string> keys = [.. buckets.Select(bucket => scope.Stack.BucketOf(bucket).KmsKey).OfType<string>()];
        if (keys.Length > 0)
            yield return new("S3EncryptionKeys", ["kms:Decrypt", "kms:GenerateDataKey"], keys);
    }

    /// <summary>
    /// For a bucket's policy. Within one account the role's policy is enough, and the bucket's only denies requests without TLS.
    /// A bucket of another account must let each role in; everything else is up to its owner.
    /// </summary>
    public static IEnumerable<PolicyStatement> Bucket(string bucket, PolicyScope scope)
    {
        var arn = scope.Aws.BucketArn(bucket);
        if (scope.Stack.BucketOf(bucket).OwnerAccount is null)
            return [PolicyStatement.RequireTls("s3", arn, $"{arn}/*")];
        var roles = BucketWriter
            .In(scope.Stack)[bucket]
            .GroupBy(writer => ChannelRole.ArnIn(scope, writer.Channel))
            .OrderBy(role => role.Key, StringComparer.Ordinal)
            .ToList();
        return
        [
            new(null, [ListBucket], [arn]) { Principal = Principal.Roles([.. roles.Select(role => role.Key)]) },
            .. from role in roles
               let objects = role.Select(writer => Objects(writer.Location, writer.Delivery, scope.Aws))
               select new PolicyStatement(null, [.. ObjectActions, PutObjectAcl], [.. objects])
               {
                   Principal = Principal.Roles(role.Key),
               },
        ];
    }

    /// <summary>
    /// What a delivery writes there. A star in a file name is just a star, but a wildcard in a policy, which therefore has a
    /// policy variable in its place.
    /// </summary>
    private static string Objects(S3Location location, DeliveryConfig delivery, AwsAccount aws) =>
        $"{aws.BucketArn(location.Bucket)}/"
        + $"{FileNames.PrefixOf(location.Key, delivery).Replace("*", "${*}", StringComparison.Ordinal)}*";
}
