using System.Collections.Immutable;
using MediaLive.Delivery.Networking;
using MediaLive.Delivery.Sheets;
using Pulumi.AwsNative.MediaPackageV2;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>What every delivery to MediaPackage v2 does: it makes a channel that the role may write to.</summary>
public abstract class MediaPackageV2Delivery : DeliveryComponent
{
    /// <param name="type">The class's name.</param>
    /// <param name="config">The delivery.</param>
    /// <param name="inputType">What the channel takes in. It can't be changed later.</param>
    /// <param name="scope">The delivery's stack and channel.</param>
    private protected MediaPackageV2Delivery(string type, MediaPackageV2DeliveryConfig config, ChannelInputType inputType, DeliveryScope scope)
        : base(type, config, scope) =>
        Channel = new RegionalChannel(Name, config.Location(scope.Stack.Aws.Region), inputType, this, scope);

    internal override ImmutableArray<Egress> Egress => [Networking.Egress.ToService()];

    internal override OperatorSheet Sheet => new()
    {
        System = "AWS Elemental MediaPackage v2",
        Transport = ["HTTPS to AWS Elemental MediaPackage v2, TCP 443"],
        Steps = [new OperatorStep("Add the origin endpoints, with their policies, that players and CDNs read from.")],
    };

    private protected RegionalChannel Channel { get; }

    /// <summary>The ingest URLs of the channel, one for each pipeline.</summary>
    private protected Destination IngestUrls(DeliveryScope scope) => new(Name, [.. scope.Channel.Pipelines.Select(Channel.IngestUrl)]);
}
