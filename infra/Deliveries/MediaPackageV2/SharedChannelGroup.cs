using Pulumi;
using Pulumi.AwsNative.Inputs;
using Pulumi.AwsNative.MediaPackageV2;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>A MediaPackage v2 channel group, made once for all deliveries to its channels.</summary>
internal static class SharedChannelGroup
{
    public static ChannelGroup Of(ChannelGroupName name, string region, StackScope scope) => scope.Once($"{region}/{name}", () =>
    {
        var label = SharedName.Of(
            from channel in scope.Config.Channels
            from delivery in channel.Deliveries.OfType<MediaPackageV2DeliveryConfig>()
            from written in delivery.ChannelGroups
            where written.Name == name.Name
            select written.Label);
        return new ChannelGroup(
            // In another Region the group of that name is another group.
            region == scope.Aws.Region ? label : $"{label}-{region}",
            new ChannelGroupArgs { ChannelGroupName = name.Name, Tags = Tags(scope) },
            new CustomResourceOptions { Provider = NativeProvider.For(region, scope) });
    });

    public static InputList<TagArgs> Tags(StackScope scope) =>
        scope.Config.Tags.Select(tag => new TagArgs { Key = tag.Key, Value = tag.Value }).ToArray();
}
