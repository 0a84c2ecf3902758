using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.S3;

namespace MediaLive.Delivery.StackFiles;

/// <summary>The rules about where something is: Regions that there are, with the services that are needed there.</summary>
internal static class RegionRules
{
    public static void Check(StackConfig stack, string region, ConfigFindings findings)
    {
        Check(new ConfigPath("aws:region"), MediaService.MediaLive, region, findings);
        foreach (var delivery in stack.Channels.SelectMany(channel => channel.Deliveries))
        {
            foreach (var use in delivery.Services(region))
                Check(delivery.Path.Key(use.Key), use.Service, use.Region, findings);
        }

        // A bucket that is made elsewhere may be in another Region, and its key with it.
        foreach (var bucket in stack.Buckets.Values.Where(bucket => bucket is { OwnerAccount: null, Existing: false }))
            KmsKeyRules.Check(bucket.Path.Key("kmsKey"), bucket.KmsKey, region, findings);
        CheckBucketsBehindVpc(stack, region, findings);
    }

    /// <summary>
    /// The S3 endpoint of a VPC, and the rule that lets a channel out to it, are for buckets of the VPC's own Region.
    /// </summary>
    private static void CheckBucketsBehindVpc(StackConfig stack, string region, ConfigFindings findings)
    {
        var elsewhere = BucketWriter.In(stack).Where(writers =>
            stack.Buckets.GetValueOrDefault(writers.Key) is { OwnerAccount: not null } or { Existing: true });
        foreach (var writers in elsewhere)
        {
            foreach (var writer in writers
                .Where(writer => writer.Channel.Vpc is not null).DistinctBy(writer => writer.Delivery.Path))
            {
                findings.Warn(writer.Delivery.Path,
                    $"goes through a VPC to {writers.Key}, a bucket that is made elsewhere; make sure that it is in {region}: "
                    + "the VPC reaches S3 in its own Region only.");
            }
        }
    }

    private static void Check(ConfigPath path, MediaService service, string region, ConfigFindings findings)
    {
        if (findings.IsTold(path) || Regions.Has(region, service))
            return;
        if (Regions.All.Contains(region))
        {
            findings.Error(path, region, $"is a Region without {service.Name}, says infra/Configuration/regions.json",
                $"use one that has it, such as {string.Join(", ", Near(region, service))}");
        }
        else
        {
            findings.Error(path, region, "is not a Region that infra/Configuration/regions.json knows",
                Nearest.To(region, Regions.All) is { } meant ? $"perhaps '{meant}' is meant" : "write one such as eu-west-1");
        }
    }

    /// <summary>The Regions of the same continent that have the service, or all that do.</summary>
    private static List<string> Near(string region, MediaService service)
    {
        var all = Regions.All.Where(other => Regions.Has(other, service)).ToList();
        var near = all.Where(other => Area(other) == Area(region)).ToList();
        return near.Count > 0 ? near : all;

        static string Area(string name) => string.Join('-', name.Split('-')[..^2]);
    }
}
