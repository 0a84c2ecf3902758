using MediaLive.Delivery.Access;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;
using Pulumi;
using Pulumi.AwsNative.MediaPackageV2;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>
/// A MediaPackage v2 channel in its group and Region, with a policy that names the role: made, or ours as it was read, or that
/// of another account at the URLs that its owner gave.
/// </summary>
internal sealed class RegionalChannel
{
    private readonly ChannelChoice _choice;
    private readonly Output<(string Group, string Name)> _names;
    private readonly Func<int, Input<string>> _ingestUrl;
    private readonly string _arn;

    /// <param name="name">What its resources are named after.</param>
    /// <param name="choice">Which channel, and whether it exists.</param>
    /// <param name="config">The delivery that writes to it.</param>
    /// <param name="delivery">Its component.</param>
    /// <param name="scope">Its stack and channel.</param>
    public RegionalChannel(
        string name, ChannelChoice choice, MediaPackageV2DeliveryConfig config, DeliveryComponent delivery, DeliveryScope scope)
    {
        _choice = choice;
        _arn = Location.Arn(scope.Stack.Aws);
        Policy = scope.Role.Arn.Apply(role =>
            PolicyDocument.Of([Ingest(Location, scope.Stack.Aws) with { Principal = Principal.Roles(role) }]));
        (_names, _ingestUrl) = choice.IsMade ? Make(name, config.InputType, delivery, scope) : Find(scope);
        if (!choice.PolicyIsAttached)
            return;
        _ = new ChannelPolicy($"{name}-channel-policy", new ChannelPolicyArgs
        {
            ChannelGroupName = _names.Apply(names => names.Group),
            ChannelName = _names.Apply(names => names.Name),
            Policy = PolicyDocument.Structured(Policy),
        }, Options(delivery, scope));
    }

    public ChannelLocation Location => _choice.Location;

    /// <summary>Whether this stack makes it.</summary>
    public bool IsMade => _choice.IsMade;

    /// <summary>What the channel's policy must say.</summary>
    private Output<string> Policy { get; }

    /// <summary>By ARN: the policy that somebody else must attach, if so.</summary>
    public IEnumerable<KeyValuePair<string, Output<string>>> PolicyToAttach =>
        _choice.PolicyIsAttached ? [] : [KeyValuePair.Create(_arn, Policy)];

    /// <summary>What its owner must do when this stack does not.</summary>
    public IEnumerable<Output<OperatorStep>> Steps => PolicyToAttach.Select(policy => Briefing.Step(
        $"Add this to the policy of channel `{Location.Group}/{Location.Name}` in {Location.Region}:", policy.Value));

    /// <summary>How MediaLive finds a channel in its own Region.</summary>
    public Output<MediaPackageOutputDestinationSettings> ByName => _names.Apply(names =>
        new MediaPackageOutputDestinationSettings { ChannelGroup = names.Group, ChannelName = names.Name });

    /// <summary>How it finds a channel in any Region: it is told the endpoint of each pipeline.</summary>
    public Output<MediaPackageOutputDestinationSettings> ByEndpoint(int pipeline) => ByName.Apply(settings => settings with
    {
        ChannelEndpointId = EndpointId(pipeline),
        MediaPackageRegionName = Location.Region,
    });

    /// <summary>What the role needs to write to all channels of a delivery.</summary>
    public static IEnumerable<PolicyStatement> Grants(MediaPackageV2DeliveryConfig delivery, PolicyScope scope) =>
        delivery.Channels(scope.Aws.Region).Select(channel => Ingest(channel.Location, scope.Aws));

    public static string EndpointId(int pipeline) => $"ENDPOINT_{pipeline + 1}";

    /// <summary>Where a pipeline writes to, as MediaPackage returned it.</summary>
    public DestinationSetting IngestUrl(int pipeline) => new(_ingestUrl(pipeline));

    private (Output<(string Group, string Name)> Names, Func<int, Input<string>> IngestUrl) Make(
        string name, ChannelInputType inputType, DeliveryComponent delivery, DeliveryScope scope)
    {
        var groups = scope.Stack.Registry<ChannelGroups>();
        var channel = new Channel($"{name}-channel", new ChannelArgs
        {
            ChannelGroupName = groups.NameOf(Location.Group, Location.Region),
            ChannelName = Location.Name,
            Description = $"Receives MediaLive channel {scope.Channel.Name}.",
            InputType = inputType,
            Tags = groups.Tags,
        }, Options(delivery, scope));
        return (
            Output.Tuple(channel.ChannelGroupName, channel.ChannelName).Apply(names => (names.Item1, names.Item2)),
            pipeline => channel.IngestEndpointUrls.Apply(urls => urls[pipeline]));
    }

    private (Output<(string Group, string Name)> Names, Func<int, Input<string>> IngestUrl) Find(DeliveryScope scope) => (
        Output.Create((Location.Group, Location.Name)),
        pipeline => _choice.Existing
            ? ExistingChannel.IngestUrl(
                scope.Stack.Existing[ExistingChannel.Resource(Location, scope.Stack.Aws)], pipeline)
            : _choice.Urls[pipeline].Text);

    private CustomResourceOptions Options(DeliveryComponent delivery, DeliveryScope scope) =>
        new() { Parent = delivery, Provider = scope.Stack.Registry<ChannelGroups>().ProviderIn(Location.Region) };

    /// <summary>What the role needs to write to a channel.</summary>
    private static PolicyStatement Ingest(ChannelLocation channel, AwsAccount aws) =>
        new("IngestIntoChannels", ["mediapackagev2:GetChannel", "mediapackagev2:PutObject"], [channel.Arn(aws)]);
}
