using Conformance.Programs.Acme;
using Pulumi;

namespace Conformance.Programs.Programs;

/// <summary>Parents, what children inherit from them, and the ways of registering outputs.</summary>
internal static class ComponentsProgram
{
    private sealed class Group : ComponentResource
    {
        public Group(string name, Action<Group> body, ComponentResourceOptions? options = null)
            : base("conformance:index:Group", name, options) => body(this);

        public void Register(IDictionary<string, object?> outputs) => RegisterOutputs(outputs);

        public void Register(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(outputs);

        public void Register(Output<IDictionary<string, object?>> outputs) => RegisterOutputs(outputs);
    }

    public static Task<int> RunAsync() => Deployment.RunAsync(() =>
    {
        var site = new Site("site");
        _ = new Site("guarded", new ComponentResourceOptions { Protect = true });
        _ = new Group("outer", outer =>
        {
            _ = new Group("inner", inner =>
            {
                var leaf = new Bucket("leaf", options: new CustomResourceOptions { Parent = inner });
                _ = new Bucket("open-leaf", options: new CustomResourceOptions { Parent = inner, Protect = false });
                _ = new Bucket("under-leaf", options: new CustomResourceOptions { Parent = leaf });
                inner.Register(Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?> { ["leaf"] = leaf.Id }));
            }, new ComponentResourceOptions { Parent = outer });
            outer.Register(new Dictionary<string, object?>());
        }, new ComponentResourceOptions { Protect = true });
        _ = new Group("late", late => late.Register(site.Address.Apply(
            IDictionary<string, object?> (address) => new Dictionary<string, object?> { ["address"] = address, ["nothing"] = null })));
        _ = new Group("silent", _ => { });
    });
}
