using MediaLive.Delivery.Access;
using MediaLive.Delivery.Contract.Operators;
using Pulumi;
using Pulumi.Aws.MediaPackage;

namespace MediaLive.Delivery.Deliveries.MediaPackage;

/// <summary>The MediaPackage v1 channel of a delivery.</summary>
internal static class IngestChannel
{
    public const string Service = "AWS Elemental MediaPackage";

    public static Output<OperatorStep> NextStep => Briefing.Step("Add the origin endpoints that players and CDNs read from.");

    public static Channel Make(MediaPackageDeliveryConfig config, DeliveryComponent delivery, DeliveryScope scope)
    {
        var channel = new Channel(NameOf(delivery.Name), new ChannelArgs
        {
            ChannelId = config.ChannelId,
            Description = $"Receives MediaLive channel {scope.Channel.Name}.",
            Tags = scope.Stack.Tags,
        }, new CustomResourceOptions
        {
            Parent = delivery,
            // The provider does not mark the passwords in them as secrets.
            AdditionalSecretOutputs = { "hlsIngests" },
        });
        delivery.Made.Add(NameOf(delivery.Name), channel.Arn);
        return channel;
    }

    /// <summary>What MediaLive must be allowed. The ARN of a channel ends in 32 hexadecimal digits, and not in its id.</summary>
    /// <param name="delivery">The name of the delivery's component.</param>
    /// <param name="scope">The delivery's stack.</param>
    public static PolicyStatement Describe(string delivery, PolicyScope scope) => new(
        "MediaPackageChannels", ["mediapackage:DescribeChannel"],
        [scope.NameInAws(NameOf(delivery), scope.Aws.Arn("mediapackage", $"channels/{StandIn.Characters(32)}"))]);

    private static string NameOf(string delivery) => $"{delivery}-channel";
}
