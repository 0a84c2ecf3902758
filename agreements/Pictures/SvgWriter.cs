using System.Globalization;
using System.Net;
using System.Text;

namespace MediaLive.Agreements.Pictures;

/// <summary>Writes a picture as SVG; what its classes look like is in page.css.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _svg = new();

    /// <param name="width">Of the picture, in its own units.</param>
    /// <param name="height">Of the picture, in its own units.</param>
    /// <param name="label">For those who can't see it.</param>
    public SvgWriter(int width, int height, string label) => Write(
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"
          role="img" aria-label="{WebUtility.HtmlEncode(label)}">
        """);

    public void Rectangle(string look, int x, int y, int width, int height) =>
        Write($"""<rect class="{look}" x="{x}" y="{y}" width="{width}" height="{height}" rx="5"/>""");

    public void Curve(string look, int x, int y, int toX, int toY)
    {
        var middle = (x + toX) / 2;
        Write($"""<path class="{look}" d="M {x} {y} C {middle} {y}, {middle} {toY}, {toX} {toY}"/>""");
    }

    public void Text(string look, int x, int y, string text) =>
        Write($"""<text class="{look}" x="{x}" y="{y}">{WebUtility.HtmlEncode(text)}</text>""");

    public string End() => _svg.Append("</svg>").ToString();

    private void Write(FormattableString text) => _svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
