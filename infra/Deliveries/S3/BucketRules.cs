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
            var path = new ConfigPath("buckets").Key(name);
            if (!written.Contains(name))
                findings.Error(path, null, "is a bucket that no delivery writes to", $"remove it, or correct it: {Nearest.Remedy(name, written)}");
            CheckOwnership(bucket, path, findings);
        }
    }

    private static void CheckOwnership(BucketConfig bucket, ConfigPath path, ConfigFindings findings)
    {
        if (bucket is { OwnerAccount: not null, Existing: true })
            findings.Error(path.Key("existing"), "true", "is for buckets of ours, and ownerAccount names another owner", "remove one of the two");
        if (bucket is { Policy: BucketPolicyMode.Manage, Existing: false })
            findings.Error(path.Key("policy"), "manage", "is for existing buckets of ours", "add existing: true, or remove it");
        if (bucket is { OwnerAccount: null, Existing: false })
            return;
        if (bucket.RetentionDays is { } days)
            findings.Error(path.Key("retentionDays"), $"{days}", "is for buckets that this stack makes", "remove it");
        if (bucket.Versioning)
            findings.Error(path.Key("versioning"), "true", "is for buckets that this stack makes", "remove it");
    }
}
