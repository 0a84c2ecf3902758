using MediaLive.Agreements.Tests.Support;
using static MediaLive.Agreements.Tests.Support.CommandRun;

namespace MediaLive.Agreements.Tests.Cli;

public sealed class SheetCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agreements-");

    [Fact]
    public async Task Sheet_WithoutMore_PrintsAPageForEachOperator()
    {
        var (status, output, error) = await RunAsync("sheet", "--outputs", Recorded.StackFile("prod"));

        Assert.Equal((0, ""), (status, error));
        Assert.Equal(13, output.Split("\n## Who sends\n").Length - 1);
    }

    [Fact]
    public async Task Sheet_FromStandardInput_IsTheSame()
    {
        var (_, expected, _) = await RunAsync("sheet", "--outputs", Recorded.StackFile("dev"));

        var (status, output, _) = await ReadingAsync(await File.ReadAllTextAsync(Recorded.StackFile("dev"), TestContext.Current.CancellationToken), "sheet");

        Assert.Equal((0, expected), (status, output));
    }

    [Fact]
    public async Task Sheet_ForTheChannel_TellsItsSettingsOfTheChosenDeliveriesOnly()
    {
        var (status, output, _) = await RunAsync("sheet", "partners/cdn", "curling/archive", "--for", "channel", "--outputs", Recorded.StackFile("prod"));

        Assert.Equal(0, status);
        Assert.Equal(
            ["# Channel curling", "## archive: archive to Amazon S3", "# Channel partners", "## cdn: hls to an HTTP server"],
            output.Split('\n').Where(line => line.StartsWith('#')));
        Assert.Contains("/live/akamai/password", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 15, 2)]
    [InlineData("operator", 13, 0)]
    [InlineData("channel", 0, 2)]
    public async Task Sheet_IntoAFolder_IsMarkdownAndHtmlWithAnIndex(string? audience, int pages, int channels)
    {
        var into = Path.Combine(_folder.FullName, "new", "sheets");

        var (status, output, error) = await RunAsync(["sheet", "--outputs", Recorded.StackFile("prod"), "--out", into, .. audience is null ? [] : new[] { "--for", audience }]);

        Assert.Equal((0, "", ""), (status, output, error));
        var files = Directory.EnumerateFiles(into, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(into, file).Replace('\\', '/')).ToList();
        var expected = Math.Max(pages, channels);
        Assert.Equal(expected + 1, files.Count(file => file.EndsWith(".md", StringComparison.Ordinal)));
        Assert.Equal(expected + 1, files.Count(file => file.EndsWith(".html", StringComparison.Ordinal)));
        var index = await File.ReadAllTextAsync(Path.Combine(into, "index.html"), TestContext.Current.CancellationToken);
        Assert.All(files.Where(file => file.EndsWith(".html", StringComparison.Ordinal) && file != "index.html"), file =>
            Assert.Contains($"href=\"{file}\"", index, StringComparison.Ordinal));
        Assert.All(files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)), file => NeedsNothingElse(File.ReadAllText(Path.Combine(into, file))));
    }

    [Fact]
    public async Task Sheet_UnknownDelivery_NamesThoseThatThereAre()
    {
        var (status, output, error) = await RunAsync("sheet", "curling/archve", "--outputs", Recorded.StackFile("dev"));

        Assert.Equal((2, ""), (status, output));
        Assert.StartsWith("The stack hands over no delivery 'curling/archve': it has curling/archive, ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "standard input holds no JSON object of stack outputs; make it with: pulumi stack output --json > outputs.json")]
    [InlineData("{", "standard input holds no JSON object of stack outputs; make it with: pulumi stack output --json > outputs.json")]
    [InlineData("{}", "Stack 'standard input' has contract version none, and this reader knows 1")]
    [InlineData("[]", "Stack 'standard input' has contract version none, and this reader knows 1")]
    [InlineData("""{ "contractVersion": 1, "channels": {} }""", "standard input: all of it is not as contract version 1 has it")]
    public async Task Sheet_OfOtherInput_SaysWhatItNeeds(string input, string told)
    {
        var (status, output, error) = await ReadingAsync(input, "sheet");

        Assert.Equal((1, ""), (status, output));
        Assert.StartsWith(told, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheet_FileThatIsNotThere_IsNamed()
    {
        var (status, _, error) = await RunAsync("sheet", "--outputs", "nowhere.json");

        Assert.Equal(1, status);
        Assert.StartsWith("nowhere.json can't be read (", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheet_FolderThatIsAFile_IsAnError()
    {
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "kept", TestContext.Current.CancellationToken);

        var (status, _, error) = await RunAsync("sheet", "--outputs", Recorded.StackFile("dev"), "--out", file);

        Assert.Equal(1, status);
        Assert.StartsWith($"The pages can't be written to {file}: ", error, StringComparison.Ordinal);
        Assert.Equal("kept", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("shet")]
    [InlineData("sheet --fr operator")]
    [InlineData("sheet --for everybody")]
    public async Task Run_WrongCommandLine_ExitsWithTwo(string arguments) => Assert.Equal(2, (await RunAsync(arguments.Split(' '))).Status);

    [Fact]
    public async Task Run_Help_TellsTheVerb() => Assert.Contains("sheet", (await RunAsync("--help")).Output, StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    private static void NeedsNothingElse(string html)
    {
        foreach (var from in new[] { "<script", "<link", "<img", "<iframe", "@import", "url(", " src=" })
            Assert.DoesNotContain(from, html, StringComparison.OrdinalIgnoreCase);
    }
}
