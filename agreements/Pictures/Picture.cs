using MediaLive.Agreements.Pages;

namespace MediaLive.Agreements.Pictures;

/// <summary>A channel, its pipelines and where each delivery goes: one node a delivery, so that twenty can be read.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="Pipelines">0, or 0 and 1.</param>
/// <param name="Nodes">The deliveries, from top to bottom.</param>
internal sealed record Picture(string Channel, IReadOnlyList<int> Pipelines, IReadOnlyList<PictureNode> Nodes)
{
    private const int Width = 1200;
    private const int RowHeight = 72;
    private const int NodeHeight = 62;
    private const int NodeLeft = 420;

    /// <summary>Of an address, in characters.</summary>
    private const int LineLength = 100;

    /// <summary>Where the channel's name ends and the pipelines begin.</summary>
    private const int Header = 44;

    /// <param name="parts">Deliveries of one channel.</param>
    public static Picture Of(IReadOnlyList<AgreedPart> parts) => new(
        parts[0].ChannelName,
        parts[0].Pipelines,
        [
            .. parts.Select(part => new PictureNode(
                part.Name, part.Facts.System, [.. part.Facts.Addresses.Select(address => address.Address)])),
        ]);

    /// <summary>For places that draw Mermaid's charts, such as GitHub.</summary>
    public string AsMermaid()
    {
        var all = string.Join(" & ", Pipelines.Select(pipeline => $"pipeline{pipeline}"));
        return Markdown.Fence("mermaid", string.Join("\n",
        [
            "flowchart LR",
            $"    subgraph channel[\"channel {Channel}\"]",
            .. Pipelines.Select(pipeline => $"        pipeline{pipeline}[\"pipeline {pipeline}\"]"),
            "    end",
            .. Nodes.Select((node, index) =>
                $"    {all} --> delivery{index}[\"{node.Name}: {node.System}<br/>{string.Join("<br/>", node.Addresses)}\"]"),
        ]));
    }

    /// <summary>For a file that needs nothing else.</summary>
    public string AsSvg()
    {
        var height = Math.Max(Nodes.Count * RowHeight, Header + (Pipelines.Count * 48)) + 20;
        var svg = new SvgWriter(Width, height, $"Where channel {Channel} delivers");
        svg.Rectangle("channel", 10, 10, 220, height - 20);
        svg.Text("name", 24, 34, Shortened($"channel {Channel}", 30));
        foreach (var (index, pipeline) in Pipelines.Index())
        {
            var y = PipelineAt(index, height);
            foreach (var (row, _) in Nodes.Index())
                svg.Curve("way", 210, y, NodeLeft, NodeAt(row, height));
            svg.Rectangle("pipeline", 40, y - 16, 170, 32);
            svg.Text("", 56, y + 5, $"pipeline {pipeline}");
        }

        foreach (var (row, node) in Nodes.Index())
        {
            var y = NodeAt(row, height);
            svg.Rectangle("node", NodeLeft, y - (NodeHeight / 2), Width - NodeLeft - 10, NodeHeight);
            svg.Text("name", NodeLeft + 12, y - 12, $"{node.Name}: {node.System}");
            foreach (var (line, text) in node.Lines.Index())
                svg.Text("address", NodeLeft + 12, y + 6 + (line * 16), Shortened(text, LineLength));
        }

        return svg.End();
    }

    private int NodeAt(int row, int height) =>
        ((height - (Nodes.Count * RowHeight)) / 2) + (row * RowHeight) + (RowHeight / 2);

    private int PipelineAt(int index, int height) =>
        ((height + Header - 10) / 2) + (((index * 2) - Pipelines.Count + 1) * 22);

    private static string Shortened(string text, int length) => text.Length <= length ? text : $"{text[..(length - 1)]}…";
}

/// <summary>A delivery in a picture.</summary>
/// <param name="Name">The delivery's.</param>
/// <param name="System">What receives it.</param>
/// <param name="Addresses">Where it goes, pipeline 0 first.</param>
internal sealed record PictureNode(string Name, string System, IReadOnlyList<string> Addresses)
{
    /// <summary>The addresses in two lines at most.</summary>
    public IReadOnlyList<string> Lines => Addresses.Count <= 2 ? Addresses : [Addresses[0], $"and {Addresses.Count - 1} more"];
}
