using Pulumi;
using Pulumi.AwsNative.Inputs;
using Pulumi.AwsNative.MediaPackageV2;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>
/// The MediaPackage v2 channel groups of a stack, each made once for all deliveries to its channels, and
/// the providers that make them.
/// </summary>
internal sealed class ChannelGroups(StackScope stack) : ISharedRegistry<ChannelGroups>
{
    private readonly MadeOnce<ChannelGroup> _groups = new();
    private readonly MadeOnce<Pulumi.AwsNative.Provider> _providers = new();

    public static ChannelGroups For(StackScope stack) => new(stack);

    /// <summary>The name of a group, for a channel to be made in it: of one that is made, once that is there.</summary>
    public Input<string> NameOf(string group, string region) =>
        stack.Config.ChannelGroups.GetValueOrDefault(group) is { Existing: true }
            ? group
            : Made(group, region).ChannelGroupName;

    /// <summary>The provider of that Region.</summary>
    public Pulumi.AwsNative.Provider ProviderIn(string region) =>
        _providers.Get(region, () => NativeProvider.Make(region, stack.Aws.Id));

    public InputList<TagArgs> Tags => stack.Config.Tags.Select(tag => new TagArgs { Key = tag.Key, Value = tag.Value }).ToArray();

    private ChannelGroup Made(string name, string region) => _groups.Get($"{region}/{name}", () =>
    {
        var label = SharedName.Of(
            from channel in stack.Config.Channels
            from delivery in channel.Deliveries.OfType<MediaPackageV2DeliveryConfig>()
            from written in delivery.ChannelGroups
            where written.Name == name
            select written.Label);
        return new ChannelGroup(
            // In another Region the group of that name is another group.
            region == stack.Aws.Region ? label : $"{label}-{region}",
            new ChannelGroupArgs { ChannelGroupName = name, Tags = Tags },
            new CustomResourceOptions { Provider = ProviderIn(region) });
    });
}
