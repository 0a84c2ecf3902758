using MediaLive.Delivery.Access;
using Pulumi;
using Pulumi.Aws.MediaPackage.Outputs;
using Pulumi.Aws.Ssm;

namespace MediaLive.Delivery.Deliveries.MediaPackage;

/// <summary>The password that MediaPackage made for one ingest endpoint, as the parameter that MediaLive reads it from.</summary>
internal static class IngestCredentials
{
    /// <returns>The destination of a pipeline, and what the role needs to read its password.</returns>
    public static (DestinationSetting Setting, PolicyStatement Grant) For(
        Output<ChannelHlsIngestIngestEndpoint> endpoint, int pipeline, DeliveryComponent delivery, DeliveryScope scope)
    {
        var parameter = new Parameter($"{delivery.Name}-pipeline-{pipeline}-password", new ParameterArgs
        {
            Description = $"Password with which pipeline {pipeline} delivers {delivery.Name} to MediaPackage.",
            Type = ParameterType.SecureString,
            Value = Output.CreateSecret(endpoint.Apply(made => made.Password!)),
            Tags = scope.Stack.Tags,
        }, new CustomResourceOptions { Parent = delivery });
        var setting = new DestinationSetting(Output.Unsecret(endpoint.Apply(made => made.Url!)))
        {
            // The endpoints are secret as a whole, for their passwords; the rest of them the channel has to know.
            Username = Output.Unsecret(endpoint.Apply(made => made.Username!)),
            PasswordParam = parameter.Name,
        };
        return (setting, new("ReadPasswords", ["ssm:GetParameter", "ssm:GetParameters"], [parameter.Arn]));
    }
}
