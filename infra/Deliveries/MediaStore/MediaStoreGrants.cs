using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Deliveries.Hls;
using Pulumi;

namespace MediaLive.Delivery.Deliveries.MediaStore;

/// <summary>What MediaLive must be allowed to deliver to MediaStore.</summary>
internal static class MediaStoreGrants
{
    private static readonly ImmutableArray<string> ObjectActions =
        ["mediastore:DeleteObject", "mediastore:DescribeObject", "mediastore:GetObject", "mediastore:PutObject"];

    /// <summary>For the channel's role. Containers can't be listed one by one.</summary>
    public static IEnumerable<PolicyStatement> Role(HlsMediaStoreDeliveryConfig config, AwsAccount aws) =>
    [
        new("MediaStoreContainers", ["mediastore:ListContainers"], ["*"]),
        new("MediaStoreObjects", ObjectActions, Objects(config, container: null, aws)),
    ];

    /// <summary>For the container: each channel's role writes under its prefixes, and nobody talks to it without TLS.</summary>
    public static IEnumerable<PolicyStatement> ContainerPolicy(string container, StackScope scope) =>
        Writers(container, scope).Prepend(PolicyStatement.RequireTls("mediastore", scope.Aws.Arn("mediastore", $"container/{container}/*")));

    private static IEnumerable<PolicyStatement> Writers(string container, StackScope scope) =>
        from channel in scope.Config.Channels.OrderBy(channel => channel.Name, StringComparer.Ordinal)
        let objects = channel.Deliveries.OfType<HlsMediaStoreDeliveryConfig>()
            .SelectMany(delivery => Objects(delivery, container, scope.Aws)).ToImmutableArray()
        where objects.Length > 0
        select new PolicyStatement(null, ObjectActions, objects)
        {
            Principal = Principal.Roles([scope.Roles[channel.Name].Arn]),
        };

    private static ImmutableArray<Input<string>> Objects(HlsMediaStoreDeliveryConfig config, string? container, AwsAccount aws) =>
    [
        .. from destination in config.Destinations
           where container is null || destination.Container.Name == container
           let prefix = FileNames.PrefixOf(destination.Path, config)
           select (Input<string>)aws.Arn("mediastore", $"container/{destination.Container}/{prefix}*"),
    ];
}
