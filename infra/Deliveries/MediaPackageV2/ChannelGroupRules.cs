using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>The rules of the <c>channelGroups</c> section.</summary>
internal static class ChannelGroupRules
{
    public static void Check(StackConfig stack, ConfigFindings findings)
    {
        var named = (
            from channel in stack.Channels
            from delivery in channel.Deliveries.OfType<MediaPackageV2DeliveryConfig>()
            from name in delivery.ChannelGroups
            select name.Name).Distinct().ToList();
        foreach (var (name, group) in stack.ChannelGroups)
        {
            if (findings.IsWhole && !named.Contains(name))
            {
                findings.Error(group.Path, null, "is a channel group that no delivery names",
                    $"remove it, or correct it: {Nearest.Remedy(name, named)}");
            }
            else if (!group.Existing && !findings.IsTold(group.Path))
            {
                findings.Error(group.Path, null, "says nothing of the group", "write existing: true, or remove it");
            }
        }
    }
}
