using System.Collections.Immutable;
using MediaLive.Delivery.Contract;

namespace MediaLive.Delivery.Sheets;

/// <summary>What sheets tell of a channel.</summary>
/// <param name="Name">The channel's.</param>
/// <param name="Class">In MediaLive's word.</param>
/// <param name="Region">Where it will be.</param>
/// <param name="Sender">Who sends, and from where.</param>
/// <param name="SubnetIds">Pipeline 0 first; none without delivery through a VPC.</param>
/// <param name="Deliveries">In the order of the stack file.</param>
internal sealed record ChannelSheet(
    string Name, string Class, string Region, Sender Sender, ImmutableArray<string> SubnetIds,
    ImmutableArray<(string Name, AgreedDelivery Agreed)> Deliveries)
{
    public ImmutableArray<int> Pipelines => IsStandard ? [0, 1] : [0];

    /// <summary>Who sends. The sheet of each delivery says so, since it may be sent alone.</summary>
    public string Sends =>
        $"MediaLive channel `{Name}` ({Class}: {(IsStandard ? "two pipelines" : "one pipeline")}) "
        + $"of account {Sender.AccountId} in {Region}";

    /// <summary>The addresses that a firewall on the way has to know.</summary>
    public string From => Sender switch
    {
        { VpcId: null } =>
            "Each pipeline sends from a public address of its own, "
            + "which it gets when the channel is created: we tell you the addresses then.",
        { PublicAddresses: { } addresses } => $"It sends through VPC {Sender.VpcId}, out of it from {ByPipeline(addresses)}.",
        _ => $"It sends through VPC {Sender.VpcId}, from private addresses in {ByPipeline(SubnetIds)}, "
            + "which only that network sees.",
    };

    private bool IsStandard => Class == "STANDARD";

    private static string ByPipeline(IEnumerable<string> places) =>
        string.Join(" and ", places.Select((place, pipeline) => $"{place} (pipeline {pipeline})"));
}
