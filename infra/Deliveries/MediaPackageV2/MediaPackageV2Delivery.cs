using System.Collections.Immutable;
using System.Text.Json;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Networking;
using MediaLive.Delivery.Sheets;
using Pulumi;
using Pulumi.AwsNative.MediaPackageV2;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>What every delivery to MediaPackage v2 does: a channel in its group, and a channel policy that names the role.</summary>
public abstract class MediaPackageV2Delivery : DeliveryComponent
{
    /// <param name="type">The class's name.</param>
    /// <param name="config">The delivery.</param>
    /// <param name="inputType">What the channel takes in. It can't be changed later.</param>
    /// <param name="region">Of the MediaPackage channel.</param>
    /// <param name="scope">The delivery's stack and channel.</param>
    private protected MediaPackageV2Delivery(
        string type, MediaPackageV2DeliveryConfig config, ChannelInputType inputType, string region, DeliveryScope scope)
        : base(type, config, scope)
    {
        var options = new CustomResourceOptions { Parent = this, Provider = NativeProvider.For(region, scope.Stack) };
        Channel = new Channel($"{Name}-channel", new ChannelArgs
        {
            ChannelGroupName = SharedChannelGroup.Of(config.ChannelGroup, region, scope.Stack).ChannelGroupName,
            ChannelName = config.ChannelName,
            Description = $"Receives MediaLive channel {scope.Channel.Name}.",
            InputType = inputType,
            Tags = SharedChannelGroup.Tags(scope.Stack),
        }, options);
        var ingest = new PolicyStatement("IngestIntoChannels", ["mediapackagev2:GetChannel", "mediapackagev2:PutObject"], [Channel.Arn]);
        _ = new ChannelPolicy($"{Name}-channel-policy", new ChannelPolicyArgs
        {
            ChannelGroupName = Channel.ChannelGroupName,
            ChannelName = Channel.ChannelName,
            Policy = PolicyDocument.Of([ingest with { Principal = Principal.Roles([scope.Role.Arn]) }])
                .Apply<object>(json => JsonSerializer.Deserialize<JsonElement>(json)),
        }, options);
        Grants = [ingest];
    }

    internal override ImmutableArray<PolicyStatement> Grants { get; }

    internal override ImmutableArray<Egress> Egress => [Networking.Egress.ToService("mediapackagev2")];

    internal override OperatorSheet Sheet => new()
    {
        System = "AWS Elemental MediaPackage v2",
        Transport = ["HTTPS to AWS Elemental MediaPackage v2, TCP 443"],
        Steps = [new OperatorStep("Add the origin endpoints, with their policies, that players and CDNs read from.")],
    };

    private protected Channel Channel { get; }

    /// <summary>The ingest URLs as MediaPackage returned them, one for each pipeline.</summary>
    private protected Destination IngestUrls(DeliveryScope scope) => new(Name,
    [
        .. scope.Channel.Pipelines.Select(pipeline =>
            new DestinationSetting(Channel.IngestEndpointUrls.Apply(urls => urls[pipeline]))),
    ]);
}
