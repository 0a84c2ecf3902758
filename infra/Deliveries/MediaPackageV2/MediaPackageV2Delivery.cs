using Pulumi.AwsNative.MediaPackageV2;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>What every delivery to MediaPackage v2 does: it makes a channel that the role may write to.</summary>
internal abstract class MediaPackageV2Delivery : DeliveryComponent
{
    private const string Service = "AWS Elemental MediaPackage v2";

    /// <param name="type">The class's name.</param>
    /// <param name="config">The delivery.</param>
    /// <param name="inputType">What the channel takes in. It can't be changed later.</param>
    /// <param name="scope">The delivery's stack and channel.</param>
    private protected MediaPackageV2Delivery(
        string type, MediaPackageV2DeliveryConfig config, ChannelInputType inputType, DeliveryScope scope)
        : base(type, config, scope) =>
        Channel = new RegionalChannel(Name, config.Location(scope.Stack.Aws.Region), inputType, this, scope);

    private protected RegionalChannel Channel { get; }

    private protected Briefing Briefing { get; } = new()
    {
        System = Service,
        Transport = [Transports.ToService(Service)],
        Steps = [Briefing.Step("Add the origin endpoints, with their policies, that players and CDNs read from.")],
    };

    /// <summary>The ingest URLs of the channel, one for each pipeline.</summary>
    private protected Destination IngestUrls(DeliveryScope scope) =>
        Destination.OfUrls(Name, [.. scope.Channel.Pipelines.Select(Channel.IngestUrl)]);
}
