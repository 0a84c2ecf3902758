using Conformance.Programs.Acme;
using Pulumi;

namespace Conformance.Programs.Programs;

/// <summary>The options that go to the engine, and the merging of two sets of them.</summary>
internal static class OptionsProgram
{
    public static Task<int> RunAsync() => Deployment.RunAsync(() =>
    {
        var owner = new Bucket("owner");
        _ = new Bucket("all", options: new CustomResourceOptions
        {
            Protect = true,
            RetainOnDelete = true,
            DeleteBeforeReplace = true,
            DeletedWith = owner,
            IgnoreChanges = { "tags", "rules[0].days" },
            ReplaceOnChanges = { "bucket" },
            AdditionalSecretOutputs = { "endpoint" },
            CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(5), Delete = TimeSpan.FromSeconds(1.5) },
            Version = "9.9.9",
            PluginDownloadURL = "https://plugins.example.com",
        });
        _ = new Bucket("denied", options: new CustomResourceOptions { Protect = false, RetainOnDelete = false, DeleteBeforeReplace = false });
        _ = new Bucket("imported", options: new CustomResourceOptions { ImportId = "b-777" });
        _ = new Bucket("merged", options: CustomResourceOptions.Merge(
            new CustomResourceOptions { Protect = true, IgnoreChanges = { "a" }, Version = "1.0.0", DependsOn = owner },
            new CustomResourceOptions { Protect = false, IgnoreChanges = { "b" }, AdditionalSecretOutputs = { "note" } }));
        _ = new Site("transformed", new ComponentResourceOptions { ResourceTransformations = { Retain } });
        _ = new Site("component", ComponentResourceOptions.Merge(
            new ComponentResourceOptions { DependsOn = owner, Version = "4.5.6" },
            new ComponentResourceOptions { RetainOnDelete = true, IgnoreChanges = { "x" } }));
    });

    /// <summary>Applies to the component and to its children.</summary>
    private static ResourceTransformationResult? Retain(ResourceTransformationArgs args)
    {
        if (args.Args is BucketArgs bucket)
            bucket.Tags.Add("transformed", args.Resource.GetResourceName());
        args.Options.RetainOnDelete = true;
        return new ResourceTransformationResult(args.Args, args.Options);
    }
}
