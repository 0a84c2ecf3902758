using System.Text.RegularExpressions;
using MediaLive.Delivery.Repository.Tests.Support;

namespace MediaLive.Delivery.Repository.Tests.Docs;

/// <summary>
/// Commands in documents are run here, or by the tests that they name, or say that they need an AWS account: CONTRIBUTING.md,
/// "Commands in documents".
/// </summary>
public sealed partial class CommandTests
{
    // What was built for these tests is run as it is; a command that fails fails its block.
    private static readonly string Prelude = $$"""
        set -euo pipefail
        dotnet() {
          case "${*:1:4}" in
            "run --project rehearsal --") command dotnet '{{Built.Rehearsal}}' "${@:5}" ;;
            "run --project agreements --") command dotnet '{{Built.Agreements}}' "${@:5}" ;;
            *) command dotnet "$@" ;;
          esac
        }
        """;

    public static TheoryData<string> Documents => [.. Document.All.Select(document => document.Name)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Commands_OfADocument_SayHowTheyAreKnownToWork(string document) =>
        Assert.Empty(Unmarked(new Document(document).Blocks));

    [Theory]
    [InlineData("```\npulumi up\n```\n")]
    [InlineData("```sh later\npulumi up\n```\n")]
    [InlineData("```bash\nls\n```\n")]
    [InlineData("```sh tested=NoSuchTests\nls\n```\n")]
    public void Commands_WithoutAMark_AreFound(string markdown) => Assert.Single(Unmarked(Document.BlocksIn(markdown)));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Commands_ThatNeedAnAccount_AreNotRun(string document) => Assert.DoesNotContain(
        new Document(document).Blocks.Where(block => block.Info == "sh"), block => block.Text.Contains("pulumi ", StringComparison.Ordinal));

    /// <summary>In the order in which they stand there, with one state.</summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Commands_OfADocument_Work(string document)
    {
        var blocks = new Document(document).Blocks.Where(block => block.Info == "sh").ToList();
        if (blocks.Count == 0)
            return;
        Shell.Require("bash");
        using var copy = new Scratch();
        Link(copy);

        foreach (var block in blocks)
        {
            var result = await Shell.RunAsync(copy.Folder, "bash", ["-c", $"{Prelude}\n{block.Text}"]);
            Assert.True(result.Status == 0, $"{document}:{block.Line}: exit status {result.Status}\n{result.Output}\n{result.Errors}");
        }
    }

    [Fact]
    public async Task Commands_ThatFail_FailTheirBlock()
    {
        Shell.Require("bash");
        using var scratch = new Scratch();

        var result = await Shell.RunAsync(scratch.Folder, "bash", ["-c", $"{Prelude}\nfalse\ntrue"]);

        Assert.Equal(1, result.Status);
    }

    private static IEnumerable<string> Unmarked(IEnumerable<Block> blocks) => blocks
        .Where(block => block.HasCommands && block.Info is not ("sh" or "sh account") && !IsTestedElsewhere(block.Info))
        .Select(block => $"Line {block.Line}: '```{block.Info}' does not say how its commands are known to work.");

    private static bool IsTestedElsewhere(string info) =>
        TestedBy().Match(info) is { Success: true } match
        && Directory.EnumerateFiles(Checkout.PathOf("tests"), $"{match.Groups[1].Value}.cs", SearchOption.AllDirectories).Any();

    /// <summary>
    /// The repository without its state. The program is the one that was built for these tests, so that nothing is built twice.
    /// </summary>
    private static void Link(Scratch copy)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(Checkout.Root))
        {
            var name = Path.GetFileName(entry);
            if (Directory.Exists(entry) && !name.StartsWith('.') && name != "samples")
                Directory.CreateSymbolicLink(copy.PathOf(name), entry);
            else if (File.Exists(entry) && name != ".git")
                copy.Write(name, File.ReadAllText(entry));
        }

        copy.Write("Pulumi.yaml", Built.Project(Checkout.Read("Pulumi.yaml"), Built.Program));
        var sample = Directory.CreateDirectory(copy.PathOf("samples/channel")).FullName;
        foreach (var file in Directory.EnumerateFiles(Checkout.PathOf("samples/channel"), "*.yaml"))
            File.Copy(file, Path.Combine(sample, Path.GetFileName(file)));
        copy.Write("samples/channel/Pulumi.yaml", Built.Project(Checkout.Read("samples/channel/Pulumi.yaml"), Built.Sample));
    }

    [GeneratedRegex("^sh tested=([A-Za-z]+)$")]
    private static partial Regex TestedBy();
}
