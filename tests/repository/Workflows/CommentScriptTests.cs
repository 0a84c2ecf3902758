using MediaLive.Delivery.Repository.Tests.Support;

namespace MediaLive.Delivery.Repository.Tests.Workflows;

/// <summary><c>comment.sh</c> with a <c>gh</c> that answers from a file and writes down what it is asked for.</summary>
public sealed class CommentScriptTests : IDisposable
{
    private const string Marker = "<!-- medialive-delivery review -->";
    private const string Comments = "repos/acme/live/issues/7/comments";

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Comment_TheFirstTime_IsNew()
    {
        var asked = await CommentAsync("two deliveries change", """[{"id":1,"user":{"login":"somebody"},"body":"fine"}]""");

        Assert.Equal($"api --silent --method POST {Comments}", asked);
        Assert.Equal($"{Marker}\ntwo deliveries change", _scratch.Read("body"));
    }

    [Fact]
    public async Task Comment_AfterThat_TakesThePlaceOfTheFirst()
    {
        // Two pages, as `gh api --paginate` prints them: one array after the other.
        var asked = await CommentAsync("nothing changes", $$"""
            [{"id":1,"user":{"login":"somebody"},"body":"fine"}]
            [{"id":42,"user":{"login":"github-actions[bot]"},"body":"{{Marker}}\nbefore"}]
            """);

        Assert.Equal("api --silent --method PATCH repos/acme/live/issues/comments/42", asked);
        Assert.Equal($"{Marker}\nnothing changes", _scratch.Read("body"));
    }

    [Fact]
    public async Task Comment_BesideOneOfSomebodyElseWithTheMarker_IsNew()
    {
        var asked = await CommentAsync("changes", $$"""[{"id":42,"user":{"login":"somebody"},"body":"{{Marker}}\nmine"}]""");

        Assert.Equal($"api --silent --method POST {Comments}", asked);
    }

    /// <summary>Characters count, and not bytes.</summary>
    [Theory]
    [InlineData(65_400, false)]
    [InlineData(65_536, true)]
    public async Task Comment_ThatIsTooLong_PointsToTheSummary(int characters, bool isTooLong)
    {
        await CommentAsync(new string('é', characters), "[]");

        Assert.Equal(isTooLong, _scratch.Read("body").Contains("https://github.example/acme/live/actions/runs/99", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Comment_WhenGitHubRefuses_Fails()
    {
        var result = await RunAsync("changes", "[]", "exit 4");

        Assert.NotEqual(0, result.Status);
    }

    /// <summary>What <c>gh</c> was asked last, without the body, which is in a file of that name.</summary>
    private async Task<string> CommentAsync(string text, string comments)
    {
        var result = await RunAsync(text, comments, """
            case $2 in
              --paginate) [ "$3" = "repos/acme/live/issues/7/comments?per_page=100" ] && cat comments.json ;;
              *) echo "${@:1:5}" >asked; cp "${7#body=@}" body ;;
            esac
            """);
        result.Succeeded();
        return _scratch.Read("asked").Trim();
    }

    private async Task<ShellResult> RunAsync(string text, string comments, string gh)
    {
        Shell.Require("bash", "jq");
        _scratch.Write("review.md", text);
        _scratch.Write("comments.json", comments);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_scratch.Write("gh", $"#!/usr/bin/env bash\n{gh}\n"), (UnixFileMode)0b111_101_101);
        return await Shell.RunAsync(_scratch.Folder, Checkout.PathOf(".github/scripts/comment.sh"), ["review.md"], new Dictionary<string, string>
        {
            ["PATH"] = $"{_scratch.Folder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
            ["LC_ALL"] = "C.UTF-8",
            ["GH_TOKEN"] = "made-up",
            ["GITHUB_REPOSITORY"] = "acme/live",
            ["GITHUB_SERVER_URL"] = "https://github.example",
            ["GITHUB_RUN_ID"] = "99",
            ["PULL_REQUEST"] = "7",
        });
    }
}
