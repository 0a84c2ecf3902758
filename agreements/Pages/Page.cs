using MediaLive.Agreements.Pictures;

namespace MediaLive.Agreements.Pages;

/// <summary>A page: a title, perhaps a picture, and the rest in Markdown.</summary>
internal sealed record Page(string Title, Picture? Picture, string Body)
{
    public string AsMarkdown() =>
        Markdown.Blocks([$"# {Title}", .. Picture is null ? [] : new[] { Picture.AsMermaid() }, Body]) + "\n";
}
