using System.Text.RegularExpressions;
using MediaLive.Delivery.Repository.Tests.Support;

namespace MediaLive.Delivery.Repository.Tests.Docs;

/// <summary>A block between two fences: where it begins, what its first fence says, and its lines.</summary>
internal sealed record Block(int Line, string Info, string Text)
{
    private static readonly string[] Shells = ["sh", "bash", "shell", "console", "powershell"];
    private static readonly string[] Commands = ["dotnet ", "pulumi ", "aws ", "git ", "npm ", "gh ", "cd ", "find ", "$ "];

    /// <summary>By what its fence says, or by its first words.</summary>
    public bool HasCommands =>
        Shells.Contains(Info.Split(' ')[0])
        || (Info.Length == 0 && Text.Split('\n').Any(line => Commands.Any(command => line.StartsWith(command, StringComparison.Ordinal))));
}

/// <summary>A document that people read, in Markdown.</summary>
internal sealed partial record Document(string Name)
{
    public static IReadOnlyList<Document> All { get; } =
    [
        new("README.md"),
        new("CONTRIBUTING.md"),
        .. Directory.EnumerateFiles(Checkout.PathOf("docs"), "*.md").Order(StringComparer.Ordinal)
            .Select(file => new Document(Path.GetRelativePath(Checkout.Root, file))),
    ];

    public string Text => Checkout.Read(Name);

    public IReadOnlyList<Block> Blocks => BlocksIn(Text);

    /// <summary>Without what stands between fences.</summary>
    public string Prose => Fenced().Replace(Text, "");

    /// <summary>As GitHub makes them of headings.</summary>
    public IEnumerable<string> Anchors => Heading().Matches(Prose)
        .Select(match => NoAnchor().Replace(match.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>Cells of the rows of all tables under a heading, without code spans' marks; a row begins with a code span.</summary>
    public IEnumerable<string[]> Rows(string heading)
    {
        var from = Text.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        Assert.True(from >= 0, $"{Name} has no '{heading}'.");
        var rest = Text[(from + heading.Length + 2)..];
        var level = heading.Split(' ')[0];
        var end = Regex.Match(rest, $"^#{{1,{level.Length}}} ", RegexOptions.Multiline);
        return (end.Success ? rest[..end.Index] : rest).Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | "));
    }

    public static IReadOnlyList<Block> BlocksIn(string markdown) => [.. Fenced().Matches(markdown).Select(match => new Block(
        markdown[..match.Index].Count(character => character == '\n') + 1, match.Groups["info"].Value.Trim(), match.Groups["text"].Value))];

    public static IEnumerable<string> CodeSpans(string text) => CodeSpan().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^```(?<info>[^`\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
