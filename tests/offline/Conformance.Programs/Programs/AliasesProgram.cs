using Conformance.Programs.Acme;
using Pulumi;

namespace Conformance.Programs.Programs;

/// <summary>Former names of resources, whole or in part.</summary>
internal static class AliasesProgram
{
    public static Task<int> RunAsync() => Deployment.RunAsync(() =>
    {
        var parent = new Site("new-site", new ComponentResourceOptions { Aliases = { new Alias { Name = "old-site" } } });
        _ = new Bucket("new", options: new CustomResourceOptions
        {
            Parent = parent,
            Aliases =
            {
                new Alias { Name = "old" },
                new Alias { Type = "acme:storage/container:Container" },
                new Alias { Urn = "urn:pulumi:dev::conformance::acme:storage/bucket:Bucket::ancient" },
                new Alias { NoParent = true },
                new Alias { Parent = parent.Content, Name = "moved" },
                new Alias { ParentUrn = "urn:pulumi:dev::conformance::conformance:index:Site::former" },
                new Alias { Project = "other", Stack = "prod" },
            },
        });
    });
}
