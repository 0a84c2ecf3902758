namespace Pulumi;

/// <summary>To depend on a component is to depend on the custom resources in it.</summary>
internal static class DependencyExpansion
{
    /// <summary>The resources that the engine can wait for, through components down to their first custom resources.</summary>
    public static IEnumerable<Resource> Expand(IReadOnlyCollection<Resource> resources) =>
        resources.Any(resource => resource is ComponentResource) ? Walk(resources) : resources;

    public static async ValueTask<HashSet<string>> GetUrnsAsync(IReadOnlyCollection<Resource> resources)
    {
        var urns = new HashSet<string>();
        foreach (var resource in Expand(resources))
        {
            if (await resource.Urn.GetValueAsync(whenUnknown: "") is { Length: > 0 } urn)
                urns.Add(urn);
        }

        return urns;
    }

    private static IEnumerable<Resource> Walk(IEnumerable<Resource> resources)
    {
        var seen = new HashSet<Resource>();
        var open = new Queue<Resource>(resources);
        while (open.TryDequeue(out var resource))
        {
            if (!seen.Add(resource))
                continue;
            if (resource is not ComponentResource component)
            {
                yield return resource;
                continue;
            }

            if (component.IsRemote)
                yield return resource;
            foreach (var child in component.Children)
                open.Enqueue(child);
        }
    }
}
