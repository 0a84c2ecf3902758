using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>The rules about where buckets are.</summary>
internal static class BucketRegionRules
{
    public static void Check(StackConfig stack, string region, ConfigFindings findings)
    {
        foreach (var bucket in stack.Buckets.Values)
        {
            CheckRegion(bucket, region, findings);
            // Without its Region, a bucket that is made elsewhere may be in any, and its key with it.
            if (bucket.Region is not null || bucket is { OwnerAccount: null, Existing: false })
                KmsKeyRules.Check(bucket.Path.Key("kmsKey"), bucket.KmsKey, bucket.RegionOr(region), findings);
        }

        foreach (var writers in BucketWriter.In(stack))
        {
            CheckName(writers.Key, stack, region, findings);
            foreach (var writer in writers
                .Where(writer => writer.Channel.Vpc is not null).DistinctBy(writer => writer.Delivery.Path))
                CheckBehindVpc(writers.Key, writer, stack, region, findings);
        }
    }

    private static void CheckRegion(BucketConfig bucket, string region, ConfigFindings findings)
    {
        var path = bucket.Path.Key("region");
        if (bucket.Region is not { } own || own == region || findings.IsTold(path))
            return;
        if (!Regions.All.Contains(own))
        {
            findings.Error(path, own, "is not a Region that infra/Configuration/regions.json knows", Regions.Remedy(own));
        }
        else if (Regions.PartitionOf(own) != Regions.PartitionOf(region))
        {
            findings.Error(path, own,
                $"is in {Regions.PartitionOf(own)}, and the channel is in {Regions.PartitionOf(region)}: no role reaches from "
                + "one AWS partition into another",
                "deliver to a bucket of the channel's own");
        }
        else
        {
            findings.Warn(path,
                $"is {own}, and MediaLive's guide says nothing of buckets in another Region than the channel's, {region}: try it "
                + "before you rely on it. The transfer between the Regions is charged.");
        }
    }

    /// <summary>A bucket of an account's own Regional namespace says in its name where it is.</summary>
    private static void CheckName(string bucket, StackConfig stack, string region, ConfigFindings findings)
    {
        var config = stack.BucketOf(bucket);
        if (config is { OwnerAccount: null, Existing: false } || BucketName.RegionIn(bucket) is not { } own
            || own == config.RegionOr(region))
            return;
        findings.Error(config.Path.Key("region"), config.Region,
            config.Region is null
                ? $"is missing, and the bucket is in {own} by its name"
                : $"is not {own}, where the bucket is by its name",
            $"write {own}");
    }

    /// <summary>
    /// The S3 endpoint of a VPC, and the rule that lets a channel out to it, are for buckets of the VPC's own Region.
    /// </summary>
    private static void CheckBehindVpc(
        string bucket, BucketWriter writer, StackConfig stack, string region, ConfigFindings findings)
    {
        var config = stack.BucketOf(bucket);
        if (config.Region is null && config is { OwnerAccount: not null } or { Existing: true })
        {
            findings.Warn(writer.Delivery.Path,
                $"goes through a VPC to {bucket}, a bucket that is made elsewhere; make sure that it is in {region}, "
                + "or write its region: the VPC's endpoint reaches S3 in its own Region only.");
        }
        else if (config.RegionOr(region) != region && !writer.Channel.Vpc!.ElasticIps)
        {
            findings.Warn(writer.Channel.Path.Key("vpc").Key("elasticIps"),
                $"is not true, and {writer.Delivery.Path} goes to {bucket} in {config.Region}, which no endpoint of the VPC "
                + "reaches; set it, unless the subnets have another way out.");
        }
    }
}
