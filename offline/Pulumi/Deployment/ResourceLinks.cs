using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource's properties, and what it hangs on: its parent, its providers and the resources it comes after.</summary>
internal sealed record ResourceLinks(
    SerializedProperties Properties,
    string Parent,
    string Provider,
    IReadOnlyDictionary<string, string> Providers,
    HashSet<string> Dependencies,
    IReadOnlyList<(string Property, IReadOnlyCollection<string> Urns)> PropertyDependencies)
{
    /// <summary>Waits for everything that the resource is made from.</summary>
    public static async Task<ResourceLinks> CreateAsync(
        DeploymentContext context, Resource resource, bool remote, ResourceArgs args, ResourceOptions options)
    {
        var explicitly = await options.GetDependenciesAsync();
        var properties = await SerializeAsync(context, resource, remote, args);
        var parent = await ParentUrnAsync(context, resource, options);
        var provider = await ProviderAsync(resource, options);
        var providers = remote ? await ProvidersAsync((ComponentResourceOptions)options) : [];

        var dependencies = await DependencyExpansion.GetUrnsAsync(explicitly);
        var propertyDependencies = new List<(string, IReadOnlyCollection<string>)>(properties.Dependencies.Count);
        foreach (var (name, resources) in properties.Dependencies)
        {
            IReadOnlyCollection<string> urns = resources.Count == 0 ? [] : await DependencyExpansion.GetUrnsAsync(resources);
            dependencies.UnionWith(urns);
            propertyDependencies.Add((name, urns));
        }

        return new(properties, parent, provider, providers, dependencies, propertyDependencies);
    }

    private static async Task<SerializedProperties> SerializeAsync(
        DeploymentContext context, Resource resource, bool remote, ResourceArgs args)
    {
        var keepResources = await context.Features.SupportsAsync("resourceReferences");
        var keepOutputs = remote && await context.Features.SupportsAsync("outputValues");
        var options = new SerializationOptions(keepResources, keepOutputs, TrackReferences: !(remote && keepResources));

        // The engine, not the program, says what a resource's id and URN are.
        var properties = args.GetProperties().Where(property => property.Key is not ("id" or "urn"));
        return await SerializedProperties.CreateAsync(
            $"resource:{resource.GetResourceName()}[{resource.GetResourceType()}]", properties, options);
    }

    private static async ValueTask<string> ParentUrnAsync(DeploymentContext context, Resource resource, ResourceOptions options)
    {
        if (resource.GetResourceType() == Stack.RootType)
            return "";
        return await (options.Parent ?? context.Stack).Urn.GetValueAsync(whenUnknown: "");
    }

    private static async ValueTask<string> ProviderAsync(Resource resource, ResourceOptions options) =>
        resource is CustomResource && options.Provider is { } provider ? await provider.Reference : "";

    private static async Task<Dictionary<string, string>> ProvidersAsync(ComponentResourceOptions options)
    {
        var references = new Dictionary<string, string>();
        foreach (var provider in options.Provider is { } single ? [single] : options.Providers)
            references[provider.Package] = await provider.Reference;
        return references;
    }
}
