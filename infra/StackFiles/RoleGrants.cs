using MediaLive.Delivery.Access;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Combinations;

namespace MediaLive.Delivery.StackFiles;

/// <summary>The inline policies of a role, before they are deployed.</summary>
internal static class RoleGrants
{
    /// <param name="role">The role and its channels.</param>
    /// <param name="scope">Their stack.</param>
    /// <returns>
    /// The statements of each policy. A role that is made has a policy for each delivery and one for the rest; a role that
    /// exists has one for everything.
    /// </returns>
    public static IEnumerable<IReadOnlyList<PolicyStatement>> For(SharedRole role, PolicyScope scope)
    {
        List<IReadOnlyList<PolicyStatement>> deliveries =
        [
            .. from channel in role.Channels
               from delivery in channel.Deliveries
               select DeliveryTable.KindOf(delivery).Grants(delivery, channel, scope).ToList() into statements
               where statements.Count > 0
               select statements,
        ];
        List<PolicyStatement> common =
            [.. role.Channels.SelectMany(channel => VpcGrants.For(channel, scope)), .. LogGrants.For(scope.Aws)];
        return role.Arn is null ? [.. deliveries, common] : [[.. deliveries.SelectMany(statements => statements), .. common]];
    }
}
