using MediaLive.Delivery.Access;
using Pulumi;
using Pulumi.Aws.MediaStore;

namespace MediaLive.Delivery.Deliveries.MediaStore;

/// <summary>A MediaStore container that deliveries write to, made once for all of them; HTTPS only.</summary>
public sealed class DeliveryContainer : ComponentResource
{
    private DeliveryContainer(ContainerName name, StackScope scope)
        : base(ComponentType.Token(nameof(DeliveryContainer)), name.Label)
    {
        var container = new Container($"{name.Label}-container", new ContainerArgs { Name = name.Name, Tags = scope.Tags },
            new CustomResourceOptions { Parent = this });
        Host = container.Endpoint.Apply(endpoint => new Uri(endpoint).Host);
        _ = new ContainerPolicy($"{name.Label}-policy", new ContainerPolicyArgs
        {
            ContainerName = container.Name,
            Policy = PolicyDocument.Of(MediaStoreGrants.ContainerPolicy(name.Name, scope)),
        }, new CustomResourceOptions { Parent = this });
        RegisterOutputs(new Dictionary<string, object?> { ["host"] = Host });
    }

    /// <summary>The host of the container's data endpoint, which its name does not tell.</summary>
    internal Output<string> Host { get; }

    internal static DeliveryContainer Of(ContainerName name, StackScope scope) =>
        scope.Once(name.Name, () => new DeliveryContainer(name, scope));
}
