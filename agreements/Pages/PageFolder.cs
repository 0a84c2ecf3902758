using MediaLive.Agreements.Cli;
using MediaLive.Agreements.Html;

namespace MediaLive.Agreements.Pages;

/// <summary>Writes pages into a folder, each as Markdown and as HTML, with an index of them.</summary>
internal static class PageFolder
{
    /// <param name="folder">Made when it is not there; files of these names are replaced, others stay.</param>
    /// <param name="parts">What the pages are about.</param>
    /// <param name="audience">Whose pages; null for both.</param>
    /// <exception cref="CommandException">The folder can't be written.</exception>
    public static void Write(string folder, IReadOnlyList<AgreedPart> parts, Audience? audience)
    {
        List<(string Name, Page Page)> operators = audience == Audience.Channel
            ? []
            : [.. parts.Select(part => ($"operators/{part.ChannelName}/{part.Name}", OperatorPage.Of(part)))];
        List<(string Name, Page Page)> channels = audience == Audience.Operator
            ? []
            :
            [
                .. from part in parts
                   group part by part.ChannelName into channel
                   select ($"channels/{channel.Key}", ChannelPage.Of([.. channel])),
            ];
        try
        {
            foreach (var (name, page) in operators.Concat(channels))
                Write(folder, name, page.AsMarkdown(), HtmlPage.Of(page));
            var (markdown, html) = (Index(operators, channels, "md"), Index(operators, channels, "html"));
            Write(folder, "index", markdown.AsMarkdown(), HtmlPage.Of(html));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The pages can't be written to {folder}: {failure.Message}");
        }
    }

    private static Page Index(
        IReadOnlyCollection<(string Name, Page Page)> operators,
        IReadOnlyCollection<(string Name, Page Page)> channels,
        string ending) =>
        new("What was agreed", null, Markdown.Blocks(
        [
            .. Section("For operators: one page each, to be sent alone", operators, ending),
            .. Section("For whoever creates the channels: not to be sent outside", channels, ending),
        ]));

    private static string[] Section(
        string heading, IReadOnlyCollection<(string Name, Page Page)> pages, string ending) => pages.Count == 0
        ? []
        : [$"## {heading}", Markdown.List(pages.Select(page => $"[{page.Page.Title}]({page.Name}.{ending})"))];

    private static void Write(string folder, string name, string markdown, string html)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText($"{path}.md", markdown);
        File.WriteAllText($"{path}.html", html);
    }
}
