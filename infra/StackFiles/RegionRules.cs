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

        BucketRegionRules.Check(stack, region, findings);
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
            findings.Error(path, region, "is not a Region that infra/Configuration/regions.json knows", Regions.Remedy(region));
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
