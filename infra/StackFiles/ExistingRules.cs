using MediaLive.Delivery.Access;
using MediaLive.Delivery.Combinations;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Existing;

namespace MediaLive.Delivery.StackFiles;

/// <summary>Reads what the stack file says exists.</summary>
internal static class ExistingRules
{
    public static Task<ExistingResources> CheckAsync(StackConfig stack, AwsAccount aws, ConfigFindings findings)
    {
        var uses =
            from channel in stack.Channels
            from delivery in channel.Deliveries
            from use in DeliveryTable.KindOf(delivery).Reads(delivery, stack, aws)
            where !findings.IsTold(use.Path)
            select use;
        // Deliveries may share something that exists, and one error is enough.
        return ExistingResources.ReadAsync([.. uses.DistinctBy(use => (use.Path, use.Resource))], findings);
    }
}
