using Conformance.Programs.Acme;
using Pulumi;

namespace Conformance.Programs.Programs;

/// <summary>A provider's function with known, secret and unknown arguments.</summary>
internal static class FunctionsProgram
{
    public static Task<int> RunAsync() => Deployment.RunAsync(async () =>
    {
        var bucket = new Bucket("bucket");
        var now = await GetZones.InvokeAsync(new GetZonesArgs { State = "now" });
        var later = GetZones.Invoke(new GetZonesInvokeArgs { State = "later" });
        var secret = GetZones.Invoke(new GetZonesInvokeArgs { State = Output.CreateSecret("hidden") });
        var unknown = GetZones.Invoke(new GetZonesInvokeArgs { State = bucket.Endpoint });
        var ordered = GetZones.Invoke(
            new GetZonesInvokeArgs { State = "ordered" },
            new InvokeOutputOptions { DependsOn = { bucket }, Version = "2.0.0" });
        _ = new Bucket("uses", new BucketArgs
        {
            Owners = later.Apply(zones => zones.Names),
            Tags =
            {
                ["secret"] = secret.Apply(zones => zones.Id),
                ["unknown"] = unknown.Apply(zones => zones.Id),
                ["ordered"] = ordered.Apply(zones => zones.Id),
            },
        });

        return new Dictionary<string, object?>
        {
            ["now"] = now.Names,
            ["count"] = now.Count,
            ["state"] = now.State,
            ["later"] = later.Apply(zones => zones.Count),
            ["large"] = (await GetZones.InvokeAsync(new GetZonesArgs { State = "large" })).Id.Length,
            ["refused"] = await RefusedAsync(),
        };
    });

    private static async Task<string> RefusedAsync()
    {
        try
        {
            return $"read {await GetZones.InvokeAsync(new GetZonesArgs { State = "refused" })}";
        }
        catch (Exception exception)
        {
            return exception.Message.Contains("there is no such state (state)", StringComparison.Ordinal) ? "with its reason" : exception.Message;
        }
    }
}
