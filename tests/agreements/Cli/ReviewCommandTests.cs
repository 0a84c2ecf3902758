using MediaLive.Delivery.Tests.Support;
using static MediaLive.Agreements.Tests.Support.CommandRun;

namespace MediaLive.Agreements.Tests.Cli;

public sealed class ReviewCommandTests : IDisposable
{
    private static readonly string Previews = Snapshot.PathOf("../Reviews/Previews");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agreements-");

    [Fact]
    public async Task Review_OfAPreview_IsPrinted()
    {
        var (status, output, error) = await RunAsync("review", "--preview", Path.Combine(Previews, "change.rehearsal.json"));

        Assert.Equal((0, ""), (status, error));
        Assert.StartsWith("## Review of `medialive-delivery/dev`\n\n**2 deliveries change", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_WithALimit_HasNoMoreCharacters()
    {
        var (status, output, _) = await RunAsync(
            "review",
            "--preview", Path.Combine(Previews, "change.pulumi.json"),
            "--plan", Path.Combine(Previews, "change.plan.json"),
            "--limit", "4000");

        Assert.Equal(0, status);
        Assert.InRange(output.Length, 2000, 4000);
    }

    [Theory]
    [InlineData("nothing", null, "can't be read (")]
    [InlineData("", null, "holds no preview; make it with: pulumi preview --json")]
    [InlineData("[]", null, "holds no preview; make it with: pulumi preview --json")]
    [InlineData("{}", null, "holds no preview; make it with: pulumi preview --json")]
    [InlineData("""{ "resourcePlans": {} }""", null, "holds no preview; make it with: pulumi preview --json")]
    [InlineData("""{ "steps": [{ "op": "create", "urn": "x" }] }""", null, "holds no preview: 'x' is no URN; ")]
    [InlineData("""{ "steps": [] }""", "{}", "holds no plan; make it together with the preview")]
    [InlineData("""{ "steps": [] }""", """{ "resourcePlans": {} }""", "has no plan for the stack of ")]
    public async Task Review_OfOtherFiles_SaysWhatItNeeds(string preview, string? plan, string told)
    {
        string[] arguments = ["review", "--preview", Write("preview.json", preview)];
        if (plan is not null)
            arguments = [.. arguments, "--plan", Write("plan.json", plan)];

        var (status, output, error) = await RunAsync(arguments);

        Assert.Equal((1, ""), (status, output));
        Assert.Contains(told, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review")]
    [InlineData("review --preview x --limit 100")]
    [InlineData("review --preview x --limit many")]
    [InlineData("review x")]
    public async Task Review_WrongCommandLine_ExitsWithTwo(string arguments) =>
        Assert.Equal(2, (await RunAsync(arguments.Split(' '))).Status);

    public void Dispose() => _folder.Delete(recursive: true);

    /// <returns>The file's name; "nothing" is not written.</returns>
    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        if (text != "nothing")
            File.WriteAllText(file, text);
        return file;
    }
}
