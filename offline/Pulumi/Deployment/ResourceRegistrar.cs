using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Registers resources with the engine, or reads those that exist, as they are constructed.</summary>
internal sealed class ResourceRegistrar(DeploymentContext context, IMonitor monitor)
{
    public void Start(Resource resource, bool remote, ResourceArgs args, ResourceOptions options) =>
        context.Runner.Watch(CompleteAsync(resource, remote, args, options));

    public void StartOutputs(Resource component, Output<IDictionary<string, object?>> outputs) =>
        context.Runner.Watch(RegisterOutputsAsync(component, outputs));

    private async Task CompleteAsync(Resource resource, bool remote, ResourceArgs args, ResourceOptions options)
    {
        try
        {
            var state = await GetStateAsync(resource, remote, args, options);
            resource.Completion.Resolve(state, absentIsKnown: state.IsComplete && !context.Settings.IsDryRun);
        }
        catch (Exception error)
        {
            resource.Completion.Fail(error);
            throw;
        }
    }

    private async Task<ResourceState> GetStateAsync(Resource resource, bool remote, ResourceArgs args, ResourceOptions options)
    {
        if (options.Urn is not null)
            return await context.Invoker.GetResourceAsync(options.Urn);
        return options.Id is not null && await options.Id.ToOutput().GetValueAsync(whenUnknown: "") is { Length: > 0 } id
            ? await ReadAsync(resource, id, args, options)
            : await RegisterAsync(resource, remote, args, options);
    }

    private async Task<ResourceState> RegisterAsync(Resource resource, bool remote, ResourceArgs args, ResourceOptions options)
    {
        if (options.DeletedWith is not null)
            await context.Features.RequireAsync("deletedWith");
        var links = await ResourceLinks.CreateAsync(context, resource, remote, args, options);
        var request = await RegistrationRequest.CreateAsync(resource, remote, options, links);
        var response = await monitor.RegisterResourceAsync(resource, request);
        var isComplete = response.Result == Result.Success;
        return new(response.Urn, response.Id, response.Object ?? new(), response.PropertyDependencies, isComplete);
    }

    private async Task<ResourceState> ReadAsync(Resource resource, string id, ResourceArgs args, ResourceOptions options)
    {
        if (resource is not CustomResource)
            throw new ArgumentException($"'{resource.GetResourceName()}' is a component, which has no id to be read by.");
        var links = await ResourceLinks.CreateAsync(context, resource, remote: false, args, options);
        var response = await monitor.ReadResourceAsync(resource, new ReadResourceRequest
        {
            Id = id,
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = links.Parent,
            Provider = links.Provider,
            Properties = links.Properties.Values,
            Dependencies = { links.Dependencies },
            Version = options.Version ?? "",
            AcceptSecrets = true,
            AcceptResources = true,
        });
        return new(response.Urn, id, response.Properties ?? new());
    }

    private async Task RegisterOutputsAsync(Resource component, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await component.Urn.GetValueAsync(whenUnknown: "");
        // As with the official package, outputs that are unknown as a whole are null, and fail the run.
        var values = await outputs.GetValueAsync(whenUnknown: null!);
        var options = new SerializationOptions(await context.Features.SupportsAsync("resourceReferences"));
        var serialized = await SerializedProperties.CreateAsync($"outputs of {component.GetResourceName()}", values, options);
        await monitor.RegisterResourceOutputsAsync(new() { Urn = urn, Outputs = serialized.Values });
    }
}
