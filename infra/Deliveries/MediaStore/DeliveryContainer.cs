using MediaLive.Delivery.Access;
using Pulumi;
using Pulumi.Aws.MediaStore;

namespace MediaLive.Delivery.Deliveries.MediaStore;

/// <summary>A MediaStore container that deliveries write to, made once for all of them; HTTPS only.</summary>
public sealed class DeliveryContainer : ComponentResource
{
    private DeliveryContainer(string name, string container, IEnumerable<ContainerWriter> writers, StackScope scope)
        : base(ComponentType.Token(nameof(DeliveryContainer)), name)
    {
        var made = new Container($"{name}-container", new ContainerArgs { Name = container, Tags = scope.Tags },
            new CustomResourceOptions { Parent = this });
        Host = made.Endpoint.Apply(endpoint => new Uri(endpoint).Host);
        _ = new ContainerPolicy($"{name}-policy", new ContainerPolicyArgs
        {
            ContainerName = made.Name,
            Policy = scope.Statements(scope.MadeRoles(writers.Select(writer => writer.Channel)), policy => MediaStoreGrants.Container(container, policy))
                .Apply(statements => PolicyDocument.Of(statements)),

            // The policy goes with its container, and not before it: one that MediaStore refuses to delete keeps it.
        }, new CustomResourceOptions { Parent = this, DeletedWith = made });
        RegisterOutputs(new Dictionary<string, object?> { ["host"] = Host });
    }

    /// <summary>The host of the container's data endpoint, which its name does not tell.</summary>
    internal Output<string> Host { get; }

    /// <summary>The container of that name, however many deliveries write to it.</summary>
    internal static DeliveryContainer Of(ContainerName container, StackScope scope) => scope.Once(container.Name, () =>
    {
        var writers = ContainerWriter.In(scope.Config)[container.Name];
        return new DeliveryContainer(SharedName.Of(writers.Select(writer => writer.Destination.Container.Label)), container.Name, writers, scope);
    });
}
