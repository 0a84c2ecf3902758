using MediaLive.Delivery.Access;
using MediaLive.Delivery.Components;
using Pulumi;
using Pulumi.Aws.MediaStore;

namespace MediaLive.Delivery.Deliveries.MediaStore;

/// <summary>A MediaStore container that deliveries write to, made once for all of them; HTTPS only.</summary>
internal sealed class DeliveryContainer : ComponentResource
{
    internal DeliveryContainer(string name, string container, IEnumerable<ContainerWriter> writers, StackScope scope)
        : base(ComponentType.Token(nameof(DeliveryContainer)), name)
    {
        var made = new Container($"{name}-container", new ContainerArgs { Name = container, Tags = scope.Tags },
            new CustomResourceOptions { Parent = this });
        Host = made.Endpoint.Apply(endpoint => new Uri(endpoint).Host);
        _ = new ContainerPolicy($"{name}-policy", new ContainerPolicyArgs
        {
            ContainerName = made.Name,
            Policy = scope
                .Statements(
                    scope.MadeRoles(writers.Select(writer => writer.Channel)),
                    policy => MediaStoreGrants.Container(container, policy))
                .Apply(statements => PolicyDocument.Of(statements)),

            // The policy is deleted with its container and not before, so that a container that
            // MediaStore refuses to delete keeps it.
        }, new CustomResourceOptions { Parent = this, DeletedWith = made });
        RegisterOutputs(new Dictionary<string, object?> { ["host"] = Host });
    }

    /// <summary>The host of the container's data endpoint, which does not follow from its name.</summary>
    internal Output<string> Host { get; }
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
