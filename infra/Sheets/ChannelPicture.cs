using MediaLive.Delivery.Contract;

namespace MediaLive.Delivery.Sheets;

/// <summary>Draws a channel, its pipelines and where each delivery goes, as a Mermaid flow chart.</summary>
internal static class ChannelPicture
{
    public static string Draw(ChannelSheet channel) => Markdown.Fence("mermaid", string.Join("\n",
    [
        "flowchart LR",
        $"    subgraph channel[\"MediaLive channel {channel.Name}\"]",
        .. channel.Pipelines.Select(pipeline => $"        {Node(pipeline)}[\"pipeline {pipeline}\"]"),
        "    end",
        .. channel.Deliveries.SelectMany((delivery, index) => Edges(delivery.Name, delivery.Agreed, index)),
    ]));

    private static IEnumerable<string> Edges(string name, AgreedDelivery delivery, int index) =>
        delivery.Operator!.Addresses.Select((to, number) =>
            $"    {string.Join(" & ", to.Pipelines.Select(Node))} -- \"{name}\" --> "
            + $"delivery{index}to{number}[\"{delivery.Operator.System}<br/>{to.Address}\"]");

    private static string Node(int pipeline) => $"pipeline{pipeline}";
}
