using MediaLive.Delivery.Access;
using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Channels;

/// <summary>What a role must be allowed: all that its channels deliver, and logging.</summary>
internal static class RoleGrants
{
    /// <param name="channels">The channels for which MediaLive assumes the role.</param>
    /// <param name="scope">Their stack.</param>
    public static IEnumerable<PolicyStatement> For(IEnumerable<ChannelConfig> channels, PolicyScope scope) =>
    [
        .. from channel in channels
           from delivery in channel.Deliveries
           from statement in delivery.Grants(channel, scope)
           select statement,
        .. channels.SelectMany(channel => VpcGrants.For(channel, scope)),
        .. LogGrants.For(scope.Aws),
    ];
}
