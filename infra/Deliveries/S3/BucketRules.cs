using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>The rules of the <c>buckets</c> section.</summary>
internal static class BucketRules
{
    public static void Check(StackConfig stack, ConfigFindings findings)
    {
        var written = BucketWriter.In(stack).Select(writers => writers.Key).ToList();
        foreach (var (name, bucket) in stack.Buckets)
        {
            if (findings.IsWhole && !written.Contains(name))
            {
                findings.Error(bucket.Path, null, "is a bucket that no delivery writes to",
                    $"remove it, or correct it: {Nearest.Remedy(name, written)}");
            }

            CheckOwnership(bucket, findings);
        }
    }

    /// <summary>Checks that what the owner of a bucket is asked to add fits into a bucket policy.</summary>
    public static void CheckSizes(StackConfig stack, PolicyScope scope, ConfigFindings findings)
    {
        var written = BucketWriter.In(stack);
        foreach (var (name, bucket) in stack.Buckets.Where(entry => entry.Value.OwnerAccount is not null))
        {
            if (findings.IsTold(bucket.Path) || written[name].Any(writer => findings.IsTold(writer.Delivery.Path)))
                continue;
            var size = PolicySize.Of(S3Grants.Bucket(name, scope));
            if (size > PolicySize.OfBucket)
            {
                findings.Error(bucket.Path, null, $"needs a bucket policy of {size} bytes, and S3 takes {PolicySize.OfBucket}",
                    "deliver to several buckets, or let channels share a role");
            }
        }
    }

    private static void CheckOwnership(BucketConfig bucket, ConfigFindings findings)
    {
        if (bucket is { OwnerAccount: not null, Existing: true })
        {
            findings.Error(bucket.Path.Key("existing"), "true", "is for buckets of ours, and ownerAccount names another owner",
                "remove one of the two");
        }

        if (bucket is { Policy: PolicyMode.Manage, Existing: false })
        {
            findings.Error(bucket.Path.Key("policy"), "manage", "is for existing buckets of ours",
                "add existing: true, or remove it");
        }

        if (bucket is { OwnerAccount: null, Existing: false })
            return;
        if (bucket.RetentionDays is { } days)
            findings.Error(bucket.Path.Key("retentionDays"), $"{days}", "is for buckets that this stack makes", "remove it");
        if (bucket.OnDelete != BucketDeletion.Refuse)
        {
            findings.Error(bucket.Path.Key("onDelete"), bucket.OnDelete.Spelled(), "is for buckets that this stack makes",
                "remove it");
        }

        if (bucket.Versioning)
            findings.Error(bucket.Path.Key("versioning"), "true", "is for buckets that this stack makes", "remove it");
    }
}
