using MediaLive.Delivery.Access;
using Pulumi;
using Pulumi.AwsNative.MediaPackageV2;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>A MediaPackage v2 channel in its group and Region, with a channel policy that names the role.</summary>
internal sealed class RegionalChannel
{
    private readonly Channel _channel;

    /// <param name="name">What its resources are named after.</param>
    /// <param name="location">Where it is.</param>
    /// <param name="inputType">What it takes in. It can't be changed later.</param>
    /// <param name="delivery">The delivery that writes to it.</param>
    /// <param name="scope">The delivery's stack and channel.</param>
    public RegionalChannel(string name, ChannelLocation location, ChannelInputType inputType, DeliveryComponent delivery, DeliveryScope scope)
    {
        Location = location;
        var options = new CustomResourceOptions { Parent = delivery, Provider = NativeProvider.For(location.Region, scope.Stack) };
        _channel = new Channel($"{name}-channel", new ChannelArgs
        {
            ChannelGroupName = SharedChannelGroup.Of(location.Group, location.Region, scope.Stack).ChannelGroupName,
            ChannelName = location.Name,
            Description = $"Receives MediaLive channel {scope.Channel.Name}.",
            InputType = inputType,
            Tags = SharedChannelGroup.Tags(scope.Stack),
        }, options);
        _ = new ChannelPolicy($"{name}-channel-policy", new ChannelPolicyArgs
        {
            ChannelGroupName = _channel.ChannelGroupName,
            ChannelName = _channel.ChannelName,
            Policy = PolicyDocument.Structured(scope.Role.Arn.Apply(role =>
                PolicyDocument.Of([Ingest(location, scope.Stack.Aws) with { Principal = Principal.Roles(role) }]))),
        }, options);
    }

    public ChannelLocation Location { get; }

    /// <summary>MediaLive's <c>MediaPackageOutputDestinationSettings</c> for a channel in MediaLive's own Region.</summary>
    public Shape ByName => Shapes.Of(("channelGroup", _channel.ChannelGroupName), ("channelName", _channel.ChannelName));

    /// <summary>The same for a channel in any Region: there MediaLive is told the endpoint of each pipeline.</summary>
    public Shape ByEndpoint(int pipeline) => ByName
        .Add("channelEndpointId", EndpointId(pipeline))
        .Add("mediaPackageRegionName", Location.Region);

    /// <summary>What the role needs to write to a channel.</summary>
    public static PolicyStatement Ingest(ChannelLocation channel, AwsAccount aws) =>
        new("IngestIntoChannels", ["mediapackagev2:GetChannel", "mediapackagev2:PutObject"], [channel.Arn(aws)]);

    public static string EndpointId(int pipeline) => $"ENDPOINT_{pipeline + 1}";

    /// <summary>Where a pipeline writes to, as MediaPackage returned it.</summary>
    public DestinationSetting IngestUrl(int pipeline) => new(_channel.IngestEndpointUrls.Apply(urls => urls[pipeline]));
}
