namespace Pulumi;

/// <summary>How the engine treats a component, and what its children inherit.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>Providers for the children, one per package.</summary>
    public List<ProviderResource> Providers { get => field ??= []; set; }

    /// <summary>Both in one: single values and providers of <paramref name="options2"/> win, lists are joined.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = (options1 ?? new()).Copy();
        if (options2 is null)
            return merged;
        merged.Add(options2);
        var providers = merged.Providers.Concat(options2.Providers).Reverse().DistinctBy(provider => provider.Package).Reverse();
        merged.Providers = [.. providers];
        return merged;
    }

    internal override ResourceOptions Clone() => Copy();

    private ComponentResourceOptions Copy() => CopyTo(new ComponentResourceOptions { Providers = [.. Providers] });
}
