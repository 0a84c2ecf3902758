using MediaLive.Delivery.Access;
using MediaLive.Delivery.Contract.Settings;
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
    public RegionalChannel(
        string name, ChannelLocation location, ChannelInputType inputType, DeliveryComponent delivery, DeliveryScope scope)
    {
        Location = location;
        var groups = scope.Stack.Registry<ChannelGroups>();
        var options = new CustomResourceOptions { Parent = delivery, Provider = groups.ProviderIn(location.Region) };
        _channel = new Channel($"{name}-channel", new ChannelArgs
        {
            ChannelGroupName = groups.Of(location.Group, location.Region).ChannelGroupName,
            ChannelName = location.Name,
            Description = $"Receives MediaLive channel {scope.Channel.Name}.",
            InputType = inputType,
            Tags = groups.Tags,
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

    /// <summary>How MediaLive finds a channel in its own Region.</summary>
    public Output<MediaPackageOutputDestinationSettings> ByName => Output
        .Tuple(_channel.ChannelGroupName, _channel.ChannelName)
        .Apply(names => new MediaPackageOutputDestinationSettings { ChannelGroup = names.Item1, ChannelName = names.Item2 });

    /// <summary>How it finds a channel in any Region: it is told the endpoint of each pipeline.</summary>
    public Output<MediaPackageOutputDestinationSettings> ByEndpoint(int pipeline) => ByName.Apply(settings => settings with
    {
        ChannelEndpointId = EndpointId(pipeline),
        MediaPackageRegionName = Location.Region,
    });

    /// <summary>What the role needs to write to all channels of a delivery.</summary>
    public static IEnumerable<PolicyStatement> Grants(MediaPackageV2DeliveryConfig delivery, PolicyScope scope) =>
        delivery.Locations(scope.Aws.Region).Select(location => Ingest(location, scope.Aws));

    /// <summary>What the role needs to write to a channel.</summary>
    private static PolicyStatement Ingest(ChannelLocation channel, AwsAccount aws) =>
        new("IngestIntoChannels", ["mediapackagev2:GetChannel", "mediapackagev2:PutObject"], [channel.Arn(aws)]);

    public static string EndpointId(int pipeline) => $"ENDPOINT_{pipeline + 1}";

    /// <summary>Where a pipeline writes to, as MediaPackage returned it.</summary>
    public DestinationSetting IngestUrl(int pipeline) => new(_channel.IngestEndpointUrls.Apply(urls => urls[pipeline]));
}
