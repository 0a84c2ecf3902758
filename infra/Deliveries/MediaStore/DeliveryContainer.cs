using MediaLive.Delivery.Access;
using MediaLive.Delivery.Components;
using MediaLive.Delivery.Configuration;
using Pulumi;
using Pulumi.Aws.MediaStore;
using Pulumi.Utilities;

namespace MediaLive.Delivery.Deliveries.MediaStore;

/// <summary>
/// A MediaStore container that deliveries write to, once for all of them; HTTPS only. One is made, and one that exists is read
/// and left as it is, except for its policy when the stack file says so.
/// </summary>
internal sealed class DeliveryContainer : ComponentResource
{
    private readonly ContainerConfig _config;

    internal DeliveryContainer(string name, string container, IEnumerable<ContainerWriter> writers, StackScope scope)
        : base(ComponentType.Token(nameof(DeliveryContainer)), name)
    {
        _config = scope.Config.ContainerOf(container);
        Container = container;
        Policy = scope
            .Statements(
                scope.MadeRoles(writers.Select(writer => writer.Channel)),
                policy => MediaStoreGrants.Container(container, policy))
            .Apply(statements => PolicyDocument.Of(statements));
        var found = _config.Existing ? Read(name) : Make(name, scope.Tags);
        Host = found.Endpoint.Apply(endpoint => new Uri(endpoint).Host);
        if (PolicyIsAttached)
        {
            _ = new ContainerPolicy($"{name}-policy", new ContainerPolicyArgs { ContainerName = found.Name, Policy = Policy },
                new CustomResourceOptions
                {
                    Parent = this,
                    // The policy of one that is made is deleted with it and not before, so that a container that
                    // MediaStore refuses to delete keeps it.
                    DeletedWith = _config.Existing ? null : found,
                });
        }

        RegisterOutputs(new Dictionary<string, object?> { ["host"] = Host });
    }

    /// <summary>The container's name.</summary>
    internal string Container { get; }

    /// <summary>The host of the container's data endpoint, which does not follow from its name.</summary>
    internal Output<string> Host { get; }

    /// <summary>What the container's policy must say.</summary>
    internal Output<string> Policy { get; }

    /// <summary>Whether this stack attaches the policy; otherwise somebody else must.</summary>
    internal bool PolicyIsAttached => _config is { Existing: false } or { Policy: PolicyMode.Manage };

    private Container Make(string name, InputMap<string> tags) => new(
        $"{name}-container", new ContainerArgs { Name = Container, Tags = tags }, new CustomResourceOptions { Parent = this });

    /// <summary>
    /// Cloud Control has no MediaStore, and Pulumi.Aws no function of it: the container is read as a resource, which the engine
    /// never changes. It is waited for, so that a wrong name is told with its place in the stack file.
    /// </summary>
    private Container Read(string name)
    {
        var found = Pulumi.Aws.MediaStore.Container.Get(
            $"{name}-container", Container, options: new CustomResourceOptions { Parent = this });
        try
        {
            _ = OutputUtilities.GetValueAsync(found.Arn).GetAwaiter().GetResult();
            return found;
        }
        catch
        {
            // Why is told by the engine, which reads it.
            Log.Error(
                $"containers.{name}.existing: '{Container}' can't be read in AWS; correct its name, "
                + "or allow mediastore:DescribeContainer.", this);
            throw;
        }
    }
}

/// <summary>The containers of a stack, each made once.</summary>
internal sealed class Containers(StackScope stack) : ISharedRegistry<Containers>
{
    private readonly MadeOnce<DeliveryContainer> _containers = new();
    private readonly ILookup<string, ContainerWriter> _writers = ContainerWriter.In(stack.Config);

    public static Containers For(StackScope stack) => new(stack);

    public DeliveryContainer Of(string container) => _containers.Get(container, () =>
    {
        var writers = _writers[container];
        var name = SharedName.Of(writers.Select(writer => writer.Destination.Container.Label));
        return new DeliveryContainer(name, container, writers, stack);
    });
}
