using System.Globalization;
using System.Xml.Linq;
using MediaLive.Agreements.Pictures;

namespace MediaLive.Agreements.Tests.Pictures;

public sealed class PictureTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Picture_OfDeliveries_HasANodeForEachInsideItsFrameWithoutOverlap(int deliveries)
    {
        var svg = XDocument.Parse(Of(deliveries).AsSvg()).Root!;
        var frame = svg.Attribute("viewBox")!.Value.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var nodes = svg.Elements().Where(element => (string?)element.Attribute("class") == "node")
            .Select(node => (Top: Number(node, "y"), Bottom: Number(node, "y") + Number(node, "height"), Right: Number(node, "x") + Number(node, "width"))).ToList();

        Assert.Equal(1200, frame[2]);
        Assert.Equal(deliveries, nodes.Count);
        Assert.All(nodes, node => Assert.True(node.Top > 0 && node.Bottom < frame[3] && node.Right < frame[2]));
        Assert.All(nodes.Zip(nodes.Skip(1)), pair => Assert.True(pair.First.Bottom < pair.Second.Top));
        Assert.Equal(deliveries * 2, svg.Elements().Count(element => (string?)element.Attribute("class") == "way"));
    }

    [Fact]
    public void Picture_MarkupInAnAddress_IsText() => Assert.Contains(
        "udp://&lt;script&gt;", new Picture("curling", [0], [new("a", "b", ["udp://<script>"])]).AsSvg(), StringComparison.Ordinal);

    [Fact]
    public void Mermaid_OfTwentyDeliveries_HasANodeForEach() => Assert.Equal(
        20, Of(20).AsMermaid().Split('\n').Count(line => line.Contains(" --> delivery", StringComparison.Ordinal)));

    private static Picture Of(int deliveries) => new(
        "curling", [0, 1], [.. Enumerable.Range(0, deliveries).Select(number => new PictureNode($"feed-{number}", "a UDP receiver", [$"udp://203.0.113.{number}:5000"]))]);

    private static int Number(XElement element, string attribute) => int.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
