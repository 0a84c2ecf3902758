using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Credentials;

namespace MediaLive.Delivery.Deliveries.MediaConnect;

/// <summary>
/// A transport stream to MediaConnect Router. There is no address: a router input names the channel, so it is made after it.
/// </summary>
internal sealed record MediaConnectRouterDeliveryConfig : DestinationsConfig<RouterDestinationConfig>
{
    internal override IEnumerable<ServiceUse> Services(string region) =>
        [new ServiceUse("downstream", MediaService.MediaConnect, region)];

    internal override ImmutableArray<string> AvailabilityZones =>
        [.. Destinations.Select(destination => destination.AvailabilityZone)];

    internal override IEnumerable<KeyValuePair<string, string>> SecretArns =>
        from entry in Destinations.Index()
        where entry.Item.KeySecretArn is not null
        select KeyValuePair.Create($"destinations[{entry.Index}].keySecretArn", entry.Item.KeySecretArn);

    internal IEnumerable<SecretSource> Keys => Destinations.Select(destination => destination.Key).OfType<SecretSource>();

    internal static void Check(MediaConnectRouterDeliveryConfig config, DeliveryCheck check)
    {
        // MediaLive takes one such group in a channel (aws-cdk, aws-medialive-alpha: Channel, MultipleMediaConnectRouterGroups).
        check.AtMostInChannel(1);
        var keys = new OneKeyRule(check);
        foreach (var (pipeline, destination) in config.Destinations.Index())
        {
            destination.Check($"destinations[{pipeline}]", check);
            if (destination.Key is { } key)
                keys.Check($"destinations[{pipeline}].kmsKey", key.Key ?? key.Arn!, destination.KmsKey, $"destinations[{pipeline}]");
        }

        // MediaLive user guide, Create a MediaConnect Router output group: two different ones for a standard channel.
        if (config.Destinations is [var first, var second] && first.AvailabilityZone == second.AvailabilityZone)
        {
            check.Error("destinations[1].availabilityZone", second.AvailabilityZone, "is that of the other pipeline",
                "use another Availability Zone");
        }

        if (check.Channel.Vpc is not null)
        {
            check.Warn("downstream",
                "is reached from a VPC by ports that AWS documents nowhere, and the rules that are made open none for it; "
                + "if nothing arrives, add a security group of yours that lets it out to vpc.securityGroupIds.");
        }
    }
}
