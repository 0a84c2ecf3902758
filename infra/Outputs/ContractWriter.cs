using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Deliveries;
using MediaLive.Delivery.Sheets;
using Pulumi;

namespace MediaLive.Delivery.Outputs;

/// <summary>
/// Writes the stack outputs. Values stay apart, so that a preview shows each one that is known; what is absent is left out.
/// </summary>
internal sealed class ContractWriter(AwsAccount aws, ImmutableArray<Channel> channels)
{
    public Shape Channels => channels.ToImmutableDictionary(channel => channel.Config.Name, channel => (object?)Write(channel));

    public Shape Urls => ByDelivery(delivery => delivery.Handover.Destinations.SelectMany(destination => destination.Addresses).ToImmutableArray());

    /// <summary>For each pipeline of a delivery: the stream name where it is a secret, and null where it is not.</summary>
    public Shape StreamNames => SecretsByPipeline(setting => setting.SecretStreamName);

    /// <summary>For each pipeline of a delivery: the URL where it is a secret, and null where it is not.</summary>
    public Shape SecretUrls => SecretsByPipeline(setting => setting.SecretUrl);

    /// <summary>What belongs into a delivery's output group settings besides.</summary>
    public Shape SecretSettings => ByDelivery(delivery => delivery.Handover.SecretSettings);

    /// <summary>By bucket: the policy that somebody else must attach, as a document.</summary>
    public Shape BucketPolicies => channels
        .SelectMany(channel => channel.Deliveries)
        .SelectMany(delivery => delivery.BucketPolicies)
        .DistinctBy(policy => policy.Key)
        .ToImmutableDictionary(policy => policy.Key, policy => (object?)PolicyDocument.Structured(policy.Value));

    public Output<string> Readme => SheetWriter.Write(aws, channels);

    private Shape SecretsByPipeline(Func<DestinationSetting, Output<string>?> secret) => ByDelivery(delivery =>
    {
        var secrets = delivery.Handover.Destination.Settings.Select(secret).ToImmutableArray();
        return secrets.Any(value => value is not null) ? secrets : null;
    });

    /// <summary>By <c>channel/delivery</c>, without those that have none.</summary>
    private Shape ByDelivery(Func<DeliveryComponent, object?> value) => Shapes.Of(
    [
        .. from channel in channels
           from delivery in channel.Deliveries
           select ($"{channel.Config.Name}/{delivery.Config.Name}", value(delivery)),
    ]);

    private Shape Write(Channel channel) => Shapes.Of(
        ("class", channel.Config.Class.Spelled()),
        ("region", aws.Region),
        ("roleArn", channel.Role.Arn),
        ("vpc", channel.Vpc?.ToOutputs()),
        ("channelSecurityGroups", channel.SecurityGroup is { } group ? ImmutableArray.Create(group.Id) : null),
        ("deliveries", channel.Deliveries.ToImmutableDictionary(delivery => delivery.Config.Name, delivery => (object?)Write(delivery))));

    private static Shape Write(DeliveryComponent delivery) => delivery.Handover.ToOutputs()
        .Add("outputGroup", delivery.Config.OutputGroup)
        .Add("downstream", delivery.Config.Downstream);
}
