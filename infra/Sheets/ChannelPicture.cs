using System.Collections.Immutable;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Deliveries;
using Pulumi;

namespace MediaLive.Delivery.Sheets;

/// <summary>Draws a channel, its pipelines and where each delivery goes, as a Mermaid flow chart.</summary>
internal static class ChannelPicture
{
    public static Output<string> Draw(Channel channel) => Markdown
        .Join("\n",
        [
            "flowchart LR",
            $"    subgraph channel[\"MediaLive channel {channel.Config.Name}\"]",
            .. channel.Config.Pipelines.Select(pipeline => (Input<string>)$"        {Node(pipeline)}[\"pipeline {pipeline}\"]"),
            "    end",
            .. channel.Deliveries.Select((delivery, index) => (Input<string>)Edges(channel, delivery, index)),
        ])
        .Apply(chart => Markdown.Fence("mermaid", chart));

    private static Output<string> Edges(Channel channel, DeliveryComponent delivery, int index) => Markdown.Join("\n", delivery.Handover.Copies
        .SelectMany(addresses => addresses.Select((address, number) => (From: From(channel, addresses, number), Address: address)))
        .Select((edge, number) => (Input<string>)edge.Address.Apply(address =>
            $"    {edge.From} -- \"{delivery.Config.Name}\" --> delivery{index}to{number}[\"{delivery.Sheet.System}<br/>{address}\"]")));

    /// <summary>Each pipeline has an address of its own, or all share the only one.</summary>
    private static string From(Channel channel, ImmutableArray<Input<string>> addresses, int number) =>
        addresses.Length == channel.Config.Pipelines.Length ? Node(number) : string.Join(" & ", channel.Config.Pipelines.Select(Node));

    private static string Node(int pipeline) => $"pipeline{pipeline}";
}
