using Conformance.Programs.Acme;
using Pulumi;

namespace Conformance.Programs.Programs;

/// <summary>Explicit providers, and how children come by theirs.</summary>
internal static class ProvidersProgram
{
    public static Task<int> RunAsync() => Deployment.RunAsync(() =>
    {
        var west = new Provider("west", new ProviderArgs { Region = "us-west-2", Endpoints = { "a", "b" } });
        var east = new Provider("east", new ProviderArgs { Region = "us-east-1" });

        var own = new Bucket("own", options: new CustomResourceOptions { Provider = west });
        _ = new Bucket("from-bucket", options: new CustomResourceOptions { Parent = own });
        _ = new Site("by-provider", new ComponentResourceOptions { Provider = west });
        var site = new Site("by-providers", new ComponentResourceOptions { Providers = { west } });
        _ = new Bucket("inherits", options: new CustomResourceOptions { Parent = site });
        _ = new Bucket("overrides", options: new CustomResourceOptions { Parent = site, Provider = east });
        var remote = new RemoteSite(
            "remote",
            new BucketArgs { BucketName = own.Endpoint, Password = "hunter2", RetentionDays = 7, Source = own, Owners = { "ada", own.Arn } },
            new ComponentResourceOptions { Providers = { west } });
        _ = new Bucket("from-remote", new BucketArgs { BucketName = remote.Address });
        _ = GetZones.Invoke(new GetZonesInvokeArgs { State = "up" }, new InvokeOptions { Provider = east });
        _ = GetZones.Invoke(new GetZonesInvokeArgs { State = "child" }, new InvokeOptions { Parent = site });
    });
}
