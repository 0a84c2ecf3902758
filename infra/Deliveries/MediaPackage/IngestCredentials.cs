using Pulumi;
using Pulumi.Aws.Ssm;

namespace MediaLive.Delivery.Deliveries.MediaPackage;

/// <summary>The password that MediaPackage made for one ingest endpoint, as the parameter that MediaLive reads it from.</summary>
internal static class IngestCredentials
{
    /// <returns>The destination of a pipeline.</returns>
    public static DestinationSetting For(
        IngestEndpoint endpoint, int pipeline, DeliveryComponent delivery, DeliveryScope scope)
    {
        var name = ParameterOf(delivery.Name, pipeline);
        var parameter = new Parameter(name, new ParameterArgs
        {
            Description = $"Password with which pipeline {pipeline} delivers {delivery.Name} to MediaPackage.",
            Type = ParameterType.SecureString,
            Value = endpoint.Password,
            Tags = scope.Stack.Tags,
        }, new CustomResourceOptions { Parent = delivery });
        delivery.Made.Add(name, parameter.Name);
        return new DestinationSetting(endpoint.Url)
        {
            Username = endpoint.Username,
            PasswordParam = parameter.Name,
        };
    }

    /// <summary>The logical name of the parameter that a pipeline's password is in.</summary>
    /// <param name="delivery">The name of the delivery's component.</param>
    /// <param name="pipeline">0 or 1.</param>
    public static string ParameterOf(string delivery, int pipeline) => $"{delivery}-pipeline-{pipeline}-password";
}
