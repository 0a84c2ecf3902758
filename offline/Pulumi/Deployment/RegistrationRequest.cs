using Pulumirpc;

namespace Pulumi;

/// <summary>Puts a resource's options and links into the request that registers it.</summary>
internal static class RegistrationRequest
{
    public static async ValueTask<RegisterResourceRequest> CreateAsync(
        Resource resource, bool remote, ResourceOptions options, ResourceLinks links)
    {
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Custom = resource is CustomResource,
            Remote = remote,
            Object = links.Properties.Values,
            Parent = links.Parent,
            Provider = links.Provider,
            Providers = { links.Providers.ToDictionary() },
            Dependencies = { links.Dependencies },
            Version = options.Version ?? "",
            PluginDownloadUrl = options.PluginDownloadURL ?? "",
            IgnoreChanges = { options.IgnoreChanges },
            CustomTimeouts = options.CustomTimeouts?.ToWire(),
            DeletedWith = options.DeletedWith is { } owner ? await owner.Urn.GetValueAsync(whenUnknown: "") : "",
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsResultReporting = true,
        };
        foreach (var (property, urns) in links.PropertyDependencies)
            request.PropertyDependencies.Add(property, new() { Urns = { urns } });
        foreach (var alias in options.Aliases)
        {
            // An alias that a preview can't know yet can't match anything either.
            if (await alias.ToOutput().GetValueAsync(whenUnknown: null!) is { } known)
                request.Aliases.Add(await known.ToWireAsync());
        }

        AddOptional(request, options);
        return request;
    }

    private static void AddOptional(RegisterResourceRequest request, ResourceOptions options)
    {
        if (options.Protect is { } protect)
            request.Protect = protect;
        if (options.RetainOnDelete is { } retain)
            request.RetainOnDelete = retain;
        if (options is not CustomResourceOptions custom)
            return;

        request.ImportId = custom.ImportId ?? "";
        request.AdditionalSecretOutputs.AddRange(custom.AdditionalSecretOutputs);
        request.ReplaceOnChanges.AddRange(custom.ReplaceOnChanges);
        request.DeleteBeforeReplaceDefined = custom.DeleteBeforeReplace is not null;
        request.DeleteBeforeReplace = custom.DeleteBeforeReplace ?? false;
    }
}
