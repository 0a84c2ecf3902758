using Rehearsal.Providers;
using Rehearsal.Schema;

namespace Rehearsal.Aws.Simulated.Limits;

/// <summary>Where AWS is: its Regions, and which services have endpoints there (botocore's endpoint data).</summary>
internal static class Endpoints
{
    /// <summary>Whether there is such a Region: EC2 is in all of them.</summary>
    public static bool IsRegion(string region) => AwsLimits.All.Regions["ec2"].Contains(region);

    public static IEnumerable<CheckFailure> Check(string type, Account account)
    {
        var service = Refusal.ModuleOf(type);
        return AwsLimits.All.Regions.TryGetValue(service, out var regions) && !regions.Contains(account.Region)
            ? [new CheckFailure("region", $"could not connect to the endpoint: {service} is not in {account.Region}")]
            : [];
    }
}
