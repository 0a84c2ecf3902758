using System.Text.Json;

namespace MediaLive.Delivery.Sheets;

/// <summary>The pieces of Markdown that sheets are made of. Lines end alike on every machine.</summary>
internal static class Markdown
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Blocks, each a paragraph, a list or a heading, with empty lines between.</summary>
    public static string Blocks(IEnumerable<string> blocks) => string.Join("\n\n", blocks);

    public static string List(IEnumerable<string> items) => string.Join("\n", items.Select(item => $"- {item}"));

    public static string Table(IReadOnlyCollection<string> headings, IEnumerable<IEnumerable<string>> rows) => string.Join("\n",
    [
        $"| {string.Join(" | ", headings)} |",
        $"|{string.Concat(headings.Select(_ => "---|"))}",
        .. rows.Select(row => $"| {string.Join(" | ", row.Select(Cell))} |"),
    ]);

    public static string Code(string text) => $"`{text}`";

    public static string Fence(string language, string text) => $"```{language}\n{text}\n```";

    public static string Json(object? value) => Fence("json", JsonSerializer.Serialize(value, Indented));

    /// <summary>Continues a list item with what follows its first line.</summary>
    public static string Continue(string item, string block) =>
        $"{item}\n\n   {block.Replace("\n", "\n   ", StringComparison.Ordinal)}";

    /// <summary>A bar in a cell would end it.</summary>
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
