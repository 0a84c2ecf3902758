using System.Text.Encodings.Web;
using System.Text.Json;

namespace MediaLive.Agreements.Pages;

/// <summary>The pieces of Markdown that pages are made of. Lines end alike on every machine.</summary>
internal static class Markdown
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Blocks, each a paragraph, a list or a heading, with empty lines between.</summary>
    public static string Blocks(IEnumerable<string> blocks) => string.Join("\n\n", blocks);

    public static string List(IEnumerable<string> items) => string.Join("\n", items.Select(item => $"- {item}"));

    public static string Numbered(IEnumerable<string> items) =>
        string.Join("\n", items.Select((item, index) => $"{index + 1}. {item}"));

    /// <summary>A table without the columns in which no row has anything.</summary>
    public static string Table<T>(
        IReadOnlyCollection<T> rows, params ReadOnlySpan<(string Heading, Func<T, string?> Cell)> columns)
    {
        var told = new List<(string Heading, Func<T, string?> Cell)>();
        foreach (var column in columns)
        {
            if (rows.Any(row => column.Cell(row) is not null))
                told.Add(column);
        }

        return string.Join("\n",
        [
            Row(told.Select(column => column.Heading)),
            $"|{string.Concat(told.Select(_ => "---|"))}",
            .. rows.Select(row => Row(told.Select(column => column.Cell(row) ?? "none"))),
        ]);
    }

    public static string Code(string text) => $"`{text}`";

    public static string? CodeOrNone(string? text) => text is null ? null : Code(text);

    public static string Fence(string language, string text) => $"```{language}\n{text}\n```";

    public static string Json(object? value) => Fence("json", JsonSerializer.Serialize(value, Indented));

    /// <summary>Continues an item of a list with what follows its first line.</summary>
    public static string Continue(string item, string block) =>
        $"{item}\n\n   {block.Replace("\n", "\n   ", StringComparison.Ordinal)}";

    /// <summary>A bar in a cell would end it.</summary>
    private static string Row(IEnumerable<string> cells) =>
        $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";
}
