using System.Text.RegularExpressions;
using Markdig;
using MediaLive.Agreements.Reviews;
using MediaLive.Agreements.Tests.Support;
using MediaLive.Agreements.Wording;

namespace MediaLive.Agreements.Tests.Wording;

public sealed partial class SafeTextTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();

    public static TheoryData<string> Hostile =>
    [
        "a|b", "`a`", "a`|`b", "@everyone", "<script>x</script>", "</details>", "<!-- x", "[x](http://x.example)",
        "![x](http://x.example/a.png)", "a\nb", "a\r\n| b |", "\\|", "a\\", "#1", "http://x.example", "**a**", "", " a ",
        "\u202Ea", "a\0b", "&lt;b&gt;", "owner/repo#1",
    ];

    /// <summary>Whatever a value is, its cell holds one code element, and the table its four columns.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Code_AnyTextInATable_IsOneCellOfCode(string text)
    {
        var html = Markdown.ToHtml($"| a | b | c | d |\n|---|---|---|---|\n| 1 | {SafeText.Code(text)} | 3 | 4 |\n", GitHub);

        var cells = Cells().Matches(html).Select(cell => cell.Groups[1].Value).ToList();
        Assert.Equal(4, cells.Count);
        Assert.Matches("^<code>[^<]*</code>$", cells[1]);
        Assert.Equal("3", cells[2]);
        Assert.DoesNotContain("<a ", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Prose_AnyTextInATable_IsWordsAndCode(string text)
    {
        var html = Markdown.ToHtml($"| a | b |\n|---|---|\n| Send it to {SafeText.Prose(text)} | 2 |\n", GitHub);

        var cells = Cells().Matches(html).Select(cell => cell.Groups[1].Value).ToList();
        Assert.Equal(2, cells.Count);
        var outside = Code().Replace(cells[0], "");
        Assert.DoesNotContain('<', outside);
        Assert.DoesNotContain('@', outside);
        Assert.DoesNotContain('#', outside);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Block_AnyText_EndsWhereItShould(string text)
    {
        var html = Markdown.ToHtml($"{SafeText.Block($"```\n{text}\n````", most: 100)}\n\nafter\n", GitHub);

        Assert.Matches("^<pre><code class=\"language-text\">[^<]*</code></pre>\n<p>after</p>\n$", html);
    }

    [Fact]
    public void Prose_Sentences_StayAsTheyAre() => Assert.Equal(
        "Add this to the policy of <code>a&#124;b</code>: it \"lets\" us (and no one else) in.",
        SafeText.Prose("Add this to the policy of `a|b`:  it \"lets\" us (and no one else) in."));

    /// <summary>Everything that a stack file may choose, in a whole review.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Review_HostileValues_LeaveItsStructure(string text)
    {
        var preview = new MadePreview()
            .With("update", "aws:ssm/parameter:Parameter", text, "{}", "{}", "value")
            .With("replace", "aws:s3/bucket:Bucket", $"bucket {text}", "{}", "{}");
        var delivery = MadePreview.Delivery(preview.NewOutputs, "partners", "cdn")["operator"]!;
        foreach (var address in delivery["addresses"]!.AsArray())
            (address!["address"], address["username"]) = (text, text);
        delivery["system"] = text;
        delivery["notes"] = new System.Text.Json.Nodes.JsonArray(text);

        var html = Markdown.ToHtml(preview.Review(), GitHub);

        Assert.Equal(4 * 5, Regex.Count(html, "<t[hd]>"));
        Assert.Equal(1, Regex.Count(html, "<details>"));
        Assert.Equal(1, Regex.Count(html, "</details>"));
        Assert.DoesNotMatch("<(a|img|script|!--)", html);
        Assert.DoesNotContain('@', Code().Replace(html, ""));
    }

    [GeneratedRegex("<td>(.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex Cells();

    [GeneratedRegex("<code>[^<]*</code>")]
    private static partial Regex Code();
}
