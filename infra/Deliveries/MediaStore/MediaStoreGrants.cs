using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Deliveries.Files;

namespace MediaLive.Delivery.Deliveries.MediaStore;

/// <summary>What MediaLive must be allowed to deliver to MediaStore.</summary>
internal static class MediaStoreGrants
{
    private static readonly ImmutableArray<string> ObjectActions =
        ["mediastore:DeleteObject", "mediastore:DescribeObject", "mediastore:GetObject", "mediastore:PutObject"];

    /// <summary>For the channel's role. Containers can't be listed one by one.</summary>
    public static IEnumerable<PolicyStatement> Role(HlsMediaStoreDeliveryConfig delivery, AwsAccount aws) =>
    [
        new("MediaStoreContainers", ["mediastore:ListContainers"], ["*"]),
        new("MediaStoreObjects", ObjectActions,
            [.. delivery.Destinations.Select(destination => Objects(destination, delivery, aws))]),
    ];

    /// <summary>For the container: each role writes under its channels' prefixes, and nobody talks to it without TLS.</summary>
    public static IEnumerable<PolicyStatement> Container(string container, PolicyScope scope) =>
    [
        PolicyStatement.RequireTls("mediastore", scope.Aws.Arn("mediastore", $"container/{container}/*")),
        .. ContainerWriter.In(scope.Stack)[container]
            .GroupBy(writer => ChannelRole.ArnIn(scope, writer.Channel),
                writer => Objects(writer.Destination, writer.Delivery, scope.Aws))
            .OrderBy(role => role.Key, StringComparer.Ordinal)
            .Select(role => new PolicyStatement(null, ObjectActions, [.. role]) { Principal = Principal.Roles(role.Key) }),
    ];

    private static string Objects(
        MediaStoreDestinationConfig destination, HlsMediaStoreDeliveryConfig delivery, AwsAccount aws) =>
        aws.Arn("mediastore", $"container/{destination.Container}/{FileNames.PrefixOf(destination.Path, delivery)}*");
}
