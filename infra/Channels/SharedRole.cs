using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Channels;

/// <summary>A role, and all channels for which MediaLive assumes it.</summary>
/// <param name="Arn">Of one that exists; null when the role is made, and then it is that of one channel.</param>
/// <param name="Channels">At least one, in the order of the stack file.</param>
internal sealed record SharedRole(string? Arn, ImmutableArray<ChannelConfig> Channels)
{
    public static IEnumerable<SharedRole> In(StackConfig stack) => stack.Channels
        .GroupBy(channel => channel.Role ?? (object)channel)
        .Select(same => new SharedRole(same.First().Role, [.. same]));

    /// <summary>What IAM calls the role of that ARN: the name behind its path.</summary>
    public static string NameIn(string arn) => arn[(arn.LastIndexOf('/') + 1)..];
}
