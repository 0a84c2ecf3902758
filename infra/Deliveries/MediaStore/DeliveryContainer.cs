using MediaLive.Delivery.Access;
using Pulumi;
using Pulumi.Aws.MediaStore;

namespace MediaLive.Delivery.Deliveries.MediaStore;

/// <summary>A MediaStore container that deliveries write to, made once for all of them; HTTPS only.</summary>
public sealed class DeliveryContainer : ComponentResource
{
    private DeliveryContainer(string name, string container, StackScope scope)
        : base(ComponentType.Token(nameof(DeliveryContainer)), name)
    {
        var made = new Container($"{name}-container", new ContainerArgs { Name = container, Tags = scope.Tags },
            new CustomResourceOptions { Parent = this });
        Host = made.Endpoint.Apply(endpoint => new Uri(endpoint).Host);
        _ = new ContainerPolicy($"{name}-policy", new ContainerPolicyArgs
        {
            ContainerName = made.Name,
            Policy = PolicyDocument.Of(MediaStoreGrants.ContainerPolicy(container, scope)),
        }, new CustomResourceOptions { Parent = this });
        RegisterOutputs(new Dictionary<string, object?> { ["host"] = Host });
    }

    /// <summary>The host of the container's data endpoint, which its name does not tell.</summary>
    internal Output<string> Host { get; }

    /// <summary>The container of that name, however many deliveries write to it.</summary>
    internal static DeliveryContainer Of(ContainerName container, StackScope scope) => scope.Once(container.Name, () =>
    {
        var name = SharedName.Of(
            from channel in scope.Config.Channels
            from delivery in channel.Deliveries.OfType<HlsMediaStoreDeliveryConfig>()
            from destination in delivery.Destinations
            where destination.Container.Name == container.Name
            select destination.Container.Label);
        return new DeliveryContainer(name, container.Name, scope);
    });
}
