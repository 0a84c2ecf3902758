using System.Net;
using Markdig;
using MediaLive.Agreements.Pages;

namespace MediaLive.Agreements.Html;

/// <summary>Writes a page as one HTML file that needs no other: no script, and nothing from a network.</summary>
internal static class HtmlPage
{
    /// <summary>Markup in names and addresses is text.</summary>
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    private static readonly string Style = ReadStyle();

    public static string Of(Page page) => string.Join("\n",
    [
        "<!doctype html>",
        "<html lang=\"en\">",
        "<head>",
        "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        $"<title>{WebUtility.HtmlEncode(page.Title)}</title>",
        $"<style>\n{Style}</style>",
        "</head>",
        "<body>",
        $"<h1>{WebUtility.HtmlEncode(page.Title)}</h1>",
        .. page.Picture is null ? [] : new[] { page.Picture.AsSvg() },
        $"{Markdig.Markdown.ToHtml(page.Body, Pipeline)}</body>",
        "</html>",
    ]) + "\n";

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(HtmlPage).Assembly.GetManifestResourceStream("page.css")!);
        return reader.ReadToEnd();
    }
}
