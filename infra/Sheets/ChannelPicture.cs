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

    private static Output<string> Edges(Channel channel, DeliveryComponent delivery, int index) => Markdown.Join("\n", SheetAddress
        .Of(channel, delivery)
        .Select((to, number) => to.Address.Apply(address =>
            $"    {string.Join(" & ", to.Pipelines.Select(Node))} -- \"{delivery.Config.Name}\" --> delivery{index}to{number}[\"{delivery.Sheet.System}<br/>{address}\"]"))
        .Select(edge => (Input<string>)edge));

    private static string Node(int pipeline) => $"pipeline{pipeline}";
}
