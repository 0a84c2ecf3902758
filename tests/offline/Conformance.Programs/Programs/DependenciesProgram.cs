using Conformance.Programs.Acme;
using Pulumi;

namespace Conformance.Programs.Programs;

/// <summary>Dependencies by property, by dependsOn, through components, and resources as values.</summary>
internal static class DependenciesProgram
{
    private sealed class Region : ComponentResource
    {
        public Region(string name)
            : base("conformance:index:Region", name)
        {
            var site = new Site($"{name}-site", new ComponentResourceOptions { Parent = this });
            var top = new Bucket($"{name}-top", options: new CustomResourceOptions { Parent = this });
            _ = new Bucket($"{name}-below", options: new CustomResourceOptions { Parent = top, DependsOn = site.Logs });
        }
    }

    public static Task<int> RunAsync() => Deployment.RunAsync(() =>
    {
        var first = new Bucket("first");
        var second = new Bucket("second", new BucketArgs { BucketName = first.Arn });
        var region = new Region("region");
        _ = new Bucket("third", new BucketArgs
        {
            BucketName = Output.Format($"{first.Arn}-{second.Id}"),
            Owners = { first.Id, "constant" },
            Tags = { ["nested"] = second.Endpoint.Apply(endpoint => first.Arn.Apply(arn => $"{endpoint} {arn}")) },
        });
        _ = new Bucket("after-component", options: new CustomResourceOptions { DependsOn = { region, first } });
        _ = new Bucket("after-output", options: new CustomResourceOptions
        {
            DependsOn = Output.Create<IEnumerable<Resource>>([second]),
        });
        _ = new Bucket("component-after", new BucketArgs { Source = region });
        _ = new Bucket("holds-resource", new BucketArgs { Source = first });
        _ = new Site("site-after", new ComponentResourceOptions { DependsOn = first });
    });
}
