using MediaLive.Delivery.Repository.Tests.Support;

namespace MediaLive.Delivery.Repository.Tests.Workflows;

/// <summary>
/// A repository of two commits, with stack files and what they include, whose program is the one that was built for these tests.
/// </summary>
internal sealed class ScratchRepository : IDisposable
{
    private readonly Scratch _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <param name="before">The files of the first commit, by their paths.</param>
    /// <param name="after">Those of the second one.</param>
    public static async Task<ScratchRepository> CreateAsync(
        IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        Shell.Require("bash", "git");
        var repository = new ScratchRepository();
        await repository.GitAsync("init", "--quiet");
        repository._folder.Write("Pulumi.yaml", Built.Project(Checkout.Read("Pulumi.yaml"), Built.Program));
        await repository.CommitAsync(before);
        foreach (var removed in before.Keys.Except(after.Keys))
            File.Delete(repository._folder.PathOf(removed));
        await repository.CommitAsync(after);
        return repository;
    }

    /// <summary>Runs the script as the workflow does; what it tells GitHub is in the files <c>summary</c> and <c>output</c>.</summary>
    public Task<ShellResult> ReviewAsync() => Shell.RunAsync(
        _folder.Folder, Checkout.PathOf(".github/scripts/review.sh"), ["HEAD^1", "review.md"], new Dictionary<string, string>
        {
            ["TOOLS"] = Checkout.Root,
            ["GITHUB_STEP_SUMMARY"] = _folder.PathOf("summary"),
            ["GITHUB_OUTPUT"] = _folder.PathOf("output"),
        });

    public string Read(string file) => _folder.Read(file);

    public async Task<string> GitAsync(params string[] arguments)
    {
        string[] author = ["-c", "user.name=tests", "-c", "user.email=tests@example.com", "-c", "commit.gpgsign=false"];
        return (await Shell.RunAsync(_folder.Folder, "git", [.. author, .. arguments])).Succeeded();
    }

    private async Task CommitAsync(IReadOnlyDictionary<string, string> files)
    {
        foreach (var (name, text) in files)
            _folder.Write(name, text);
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--allow-empty", "--message", "Files");
    }
}
