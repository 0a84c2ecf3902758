using System.Text.Json;
using Pulumi;

namespace MediaLive.Delivery.Sheets;

/// <summary>The pieces of Markdown that sheets are made of. Lines end alike on every machine.</summary>
internal static class Markdown
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Blocks, each a paragraph, a list or a heading, with empty lines between.</summary>
    public static Output<string> Blocks(IEnumerable<Input<string>> blocks) => Join("\n\n", blocks);

    public static Output<string> Join(string separator, IEnumerable<Input<string>> texts) =>
        Output.All(texts).Apply(all => string.Join(separator, all));

    public static string List(IEnumerable<string> items) => string.Join("\n", items.Select(item => $"- {item}"));

    public static Output<string> Table(IReadOnlyCollection<string> headings, IEnumerable<IEnumerable<Input<string>>> rows) => Join("\n",
    [
        $"| {string.Join(" | ", headings)} |",
        $"|{string.Concat(headings.Select(_ => "---|"))}",
        .. rows.Select(row => (Input<string>)Join(" | ", row.Select(Cell)).Apply(cells => $"| {cells} |")),
    ]);

    public static Input<string> Code(Input<string> text) => text.Apply(code => $"`{code}`");

    public static string Fence(string language, string text) => $"```{language}\n{text}\n```";

    public static string Json(object? value) => Fence("json", JsonSerializer.Serialize(value, Indented));

    /// <summary>Continues a list item with what follows its first line.</summary>
    public static string Continue(string item, string block) => $"{item}\n\n   {block.Replace("\n", "\n   ", StringComparison.Ordinal)}";

    /// <summary>A bar in a cell would end it.</summary>
    private static Input<string> Cell(Input<string> text) => text.Apply(cell => cell.Replace("|", "\\|", StringComparison.Ordinal));
}
