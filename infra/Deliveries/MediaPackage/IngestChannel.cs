using MediaLive.Delivery.Access;
using MediaLive.Delivery.Sheets;
using Pulumi;
using Pulumi.Aws.MediaPackage;

namespace MediaLive.Delivery.Deliveries.MediaPackage;

/// <summary>The MediaPackage v1 channel of a delivery.</summary>
internal static class IngestChannel
{
    public static readonly OperatorStep NextStep = new("Add the origin endpoints that players and CDNs read from.");

    public static Channel Make(MediaPackageDeliveryConfig config, DeliveryComponent delivery, DeliveryScope scope) =>
        new($"{delivery.Name}-channel", new ChannelArgs
        {
            ChannelId = config.ChannelId,
            Description = $"Receives MediaLive channel {scope.Channel.Name}.",
            Tags = scope.Stack.Tags,
        }, new CustomResourceOptions
        {
            Parent = delivery,
            // The provider does not mark the passwords in them.
            AdditionalSecretOutputs = { "hlsIngests" },
        });

    public static PolicyStatement Describe(Channel channel) => new("MediaPackageChannels", ["mediapackage:DescribeChannel"], [channel.Arn]);
}
