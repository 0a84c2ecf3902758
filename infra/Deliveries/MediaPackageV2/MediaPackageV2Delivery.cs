using System.Collections.Immutable;
using Pulumi;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>What every delivery to MediaPackage v2 does: it sees to a channel that the role may write to.</summary>
internal abstract class MediaPackageV2Delivery : DeliveryComponent
{
    private const string Service = "AWS Elemental MediaPackage v2";

    /// <param name="type">The class's name.</param>
    /// <param name="config">The delivery.</param>
    /// <param name="scope">The delivery's stack and channel.</param>
    private protected MediaPackageV2Delivery(string type, MediaPackageV2DeliveryConfig config, DeliveryScope scope)
        : base(type, config, scope) =>
        Channel = new RegionalChannel(Name, config.Own(scope.Stack.Aws.Region)!, config, this, scope);

    private protected RegionalChannel Channel { get; }

    /// <summary>All channels that it writes to.</summary>
    private protected virtual ImmutableArray<RegionalChannel> Channels => [Channel];

    internal override IEnumerable<KeyValuePair<string, Output<string>>> ChannelPolicies =>
        Channels.SelectMany(channel => channel.PolicyToAttach);

    private protected Briefing Briefing => new()
    {
        System = Service,
        Transport = [Transports.ToService(Service)],
        Steps =
        [
            .. Channel.IsMade
                ? [Briefing.Step("Add the origin endpoints, with their policies, that players and CDNs read from.")]
                : Array.Empty<Output<Contract.Operators.OperatorStep>>(),
            .. Channels.SelectMany(channel => channel.Steps),
        ],
    };

    /// <summary>The ingest URLs of the channel, one for each pipeline.</summary>
    private protected Destination IngestUrls(DeliveryScope scope) =>
        Destination.OfUrls(Name, [.. scope.Channel.Pipelines.Select(Channel.IngestUrl)]);
}
