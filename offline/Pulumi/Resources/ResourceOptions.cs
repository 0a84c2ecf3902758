namespace Pulumi;

/// <summary>How the engine treats a resource, whatever its type.</summary>
public abstract class ResourceOptions
{
    // Most resources have none, and to join or wait for an empty list thousands of times costs.
    private InputList<Resource>? _dependsOn;

    private protected ResourceOptions()
    {
    }

    /// <summary>The id of a resource that exists: it is read, not made.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The URN of a resource that this stack already has: its state is taken from the engine.</summary>
    public string? Urn { get; set; }

    public Resource? Parent { get; set; }

    public InputList<Resource> DependsOn { get => _dependsOn ??= []; set => _dependsOn = value; }

    public bool? Protect { get; set; }

    public List<string> IgnoreChanges { get => field ??= []; set; }

    public List<string> ReplaceOnChanges { get => field ??= []; set; }

    public string? Version { get; set; }

    public string? PluginDownloadURL { get; set; }

    public ProviderResource? Provider { get; set; }

    public CustomTimeouts? CustomTimeouts { get; set; }

    public List<ResourceTransformation> ResourceTransformations { get => field ??= []; set; }

    public List<Input<Alias>> Aliases { get; set; } = [];

    public bool? RetainOnDelete { get; set; }

    public Resource? DeletedWith { get; set; }

    internal abstract ResourceOptions Clone();

    internal async ValueTask<IReadOnlyList<Resource>> GetDependenciesAsync() =>
        _dependsOn is null ? [] : await _dependsOn.ToOutput().GetValueAsync(whenUnknown: []);

    private protected T CopyTo<T>(T copy) where T : ResourceOptions
    {
        copy.Id = Id;
        copy.Urn = Urn;
        copy.Parent = Parent;
        copy._dependsOn = _dependsOn?.Clone();
        copy.Protect = Protect;
        copy.IgnoreChanges = [.. IgnoreChanges];
        copy.ReplaceOnChanges = [.. ReplaceOnChanges];
        copy.Version = Version;
        copy.PluginDownloadURL = PluginDownloadURL;
        copy.Provider = Provider;
        copy.CustomTimeouts = CustomTimeouts?.Clone();
        copy.ResourceTransformations = [.. ResourceTransformations];
        copy.Aliases = [.. Aliases];
        copy.RetainOnDelete = RetainOnDelete;
        copy.DeletedWith = DeletedWith;
        return copy;
    }

    /// <summary>Single values of <paramref name="other"/> win, lists are joined.</summary>
    private protected void Add(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Urn = other.Urn ?? Urn;
        Parent = other.Parent ?? Parent;
        _dependsOn = other._dependsOn is { } more ? _dependsOn?.Concat(more) ?? more.Clone() : _dependsOn;
        Protect = other.Protect ?? Protect;
        IgnoreChanges.AddRange(other.IgnoreChanges);
        ReplaceOnChanges.AddRange(other.ReplaceOnChanges);
        Version = other.Version ?? Version;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        ResourceTransformations.AddRange(other.ResourceTransformations);
        Aliases.AddRange(other.Aliases);
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
    }
}
