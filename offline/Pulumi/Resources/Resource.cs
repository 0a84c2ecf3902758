using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Something that a stack has: it is registered with the engine as it is constructed.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly bool? _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> _providers =
        ImmutableDictionary<string, ProviderResource>.Empty;
    private readonly HashSet<Resource> _children = [];

    private protected Resource(string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        (_type, _name) = (type, name);
        var context = Deployment.Instance.Context;

        // Before anybody else can see this resource.
        Completion = ResourceOutputs.Attach(this, remote || options.Urn is not null);

        var parent = options.Parent ?? (type == Stack.RootType || options.Urn is not null ? null : context.Stack);
        _transformations = [.. options.ResourceTransformations, .. parent?._transformations ?? []];
        (args, options) = Transform(args, options);

        // The caller's options stay as they are.
        options = options.Clone();
        var providers = (options as ComponentResourceOptions)?.Providers ?? [];
        if (options.Provider is not null && providers.Count > 0)
            throw new ResourceException("Only one of 'Provider' and 'Providers' can be given to a component.", options.Parent);

        if (options.Parent is not null)
        {
            options.Parent.AddChild(this);
            options.Protect ??= options.Parent._protect;
            _providers = options.Parent._providers;
        }

        _protect = options.Protect;
        if (!custom)
            _providers = _providers.SetItems((options.Provider is { } own ? [own] : providers).Select(KeyByPackage));
        else if (options.Provider is null)
            options.Provider = options.Parent?.GetProvider(type);
        else if (PackageOf(type) is { } package)
            _providers = _providers.SetItem(package, options.Provider);

        context.Registrar.Start(this, remote, args, options);
    }

    /// <summary>For a resource that is registered already, here or by somebody else.</summary>
    private protected Resource(string type, string name)
    {
        (_type, _name) = (type, name);
        Completion = ResourceOutputs.None;
    }

    /// <summary>The name that is unique in the whole deployment.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal ResourceOutputs Completion { get; }

    internal ImmutableArray<Resource> Children
    {
        get
        {
            lock (_children)
                return [.. _children];
        }
    }

    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    /// <summary>The provider that children use for a type or a function of this token's package.</summary>
    internal ProviderResource? GetProvider(string token) =>
        !_providers.IsEmpty && PackageOf(token) is { } package ? _providers.GetValueOrDefault(package) : null;

    private static string? PackageOf(string token) => token.Split(':') is [var package, _, _] ? package : null;

    private static KeyValuePair<string, ProviderResource> KeyByPackage(ProviderResource provider) =>
        new(provider.Package, provider);

    private void AddChild(Resource child)
    {
        lock (_children)
            _children.Add(child);
    }

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new(this, args, options)) is not { } result)
                continue;
            if (result.Options.Parent != options.Parent)
                throw new ArgumentException($"A transformation tried to change the parent of '{_name}', which is not possible.");
            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }
}
