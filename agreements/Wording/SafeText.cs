using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MediaLive.Agreements.Wording;

/// <summary>
/// Text of a stack file or of AWS in a comment on GitHub: whatever it holds, it ends no cell and no block, is no markup, and
/// mentions nobody.
/// </summary>
internal static partial class SafeText
{
    private const string LineEnd = "⏎";

    /// <summary>
    /// As code, in which GitHub neither mentions nor links: as an HTML element where a code span in a table's cell can't hold it.
    /// </summary>
    public static string Code(string text)
    {
        var visible = text.Length == 0 ? "\"\"" : Visible(text);
        return visible.AsSpan().IndexOfAny("`|\\") < 0 && visible.Trim() == visible
            ? $"`{visible}`"
            : $"<code>{string.Concat(visible.Select(Encoded))}</code>";
    }

    /// <summary>Sentences in Markdown that may hold any value: what is more than a plain word becomes code.</summary>
    public static string Prose(string markdown) => string.Concat(markdown.Split('`').Select((part, index) =>
        index % 2 == 1 ? Code(part) : string.Join(" ", Blanks().Split(part).Select(Word))));

    /// <summary>Several lines as they are, in a block that none of them can end.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="most">How many characters of them there is room for.</param>
    public static string Block(string text, int most)
    {
        var lines = string.Join("\n", text.ReplaceLineEndings("\n").Split('\n').Select(Visible));
        if (lines.Length > most)
            lines = $"{lines[..most]}…\n({lines.Length - most} characters more)";
        var longest = Fences().Matches(lines).Select(run => run.Length).Append(2).Max();
        var fence = new string('`', longest + 1);
        return $"{fence}text\n{lines}\n{fence}";
    }

    private static string Word(string word) => word.Length == 0 || PlainWord().IsMatch(word) ? word : Code(word);

    /// <summary>What people can't see could turn the rest of a line around, or hide in it.</summary>
    private static string Visible(string text)
    {
        var visible = new StringBuilder();
        foreach (var rune in text.ReplaceLineEndings(LineEnd).EnumerateRunes())
        {
            var hidden = Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned;
            visible.Append(hidden ? $"U+{rune.Value:X4}" : rune.ToString());
        }

        return visible.ToString();
    }

    private static string Encoded(char letter) =>
        char.IsAscii(letter) && !char.IsAsciiLetterOrDigit(letter) && letter != ' ' ? $"&#{(int)letter};" : letter.ToString();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("`+")]
    private static partial Regex Fences();

    /// <summary>Neither markup, nor an address that GitHub makes a link of.</summary>
    [GeneratedRegex(@"^(?!www\.)(?!.*://)[\p{L}\p{N}.,;:()'/""…-]+$")]
    private static partial Regex PlainWord();
}
