using System.Text.RegularExpressions;
using MediaLive.Delivery.Repository.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace MediaLive.Delivery.Repository.Tests.Workflows;

/// <summary>What no linter asks for: pinned actions, least permissions, nothing for forks, and shell in scripts.</summary>
public sealed partial class WorkflowRulesTests
{
    public static TheoryData<string> Workflows => [.. WorkflowFiles.Workflows.Select(file => Path.GetFileName(file)!)];

    public static TheoryData<string> Scripts => [.. WorkflowFiles.Scripts.Select(file => Path.GetFileName(file)!)];

    [Fact]
    public void Actions_OfOthers_ArePinnedByCommitWithTheirVersion()
    {
        var files = WorkflowFiles.Workflows.Concat(WorkflowFiles.Actions).ToList();
        var uses = files.SelectMany(File.ReadLines).Where(line => UsesLine().IsMatch(line)).ToList();

        Assert.Equal(files.SelectMany(WorkflowFiles.Steps).Count(step => step.Text("uses") is not null), uses.Count);
        Assert.All(uses, line => Assert.Matches(@"uses: (\./\S+|[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$", line));
    }

    [Fact]
    public void Actions_ThatSeveralFilesUse_AreOfOneVersion()
    {
        var pins = WorkflowFiles.Workflows.Concat(WorkflowFiles.Actions).SelectMany(WorkflowFiles.Steps)
            .Select(step => step.Text("uses")).OfType<string>().Where(uses => uses.Contains('@')).Distinct()
            .GroupBy(uses => uses.Split('@')[0]);

        Assert.All(pins, pin => Assert.Single(pin));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_AsAWhole_IsPermittedNothing(string name)
    {
        var permissions = Assert.IsType<YamlMappingNode>(WorkflowFiles.Read(PathOf(name))["permissions"]);

        Assert.Empty(permissions);
        Assert.All(WorkflowFiles.Jobs(PathOf(name)), job => Assert.Contains("permissions", job.Job.Children.Keys.Select(key => $"{key}")));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_ForPullRequests_DoesNotRunInTheBasesName(string name) =>
        Assert.DoesNotContain("pull_request_target", File.ReadAllText(PathOf(name)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Job_ThatGetsCredentialsOrSecrets_HasAnEnvironment(string name)
    {
        foreach (var (job, node) in WorkflowFiles.Jobs(PathOf(name)))
        {
            var mayAssumeRoles = ((YamlMappingNode)node["permissions"]).Children.ContainsKey("id-token");
            var readsSecrets = node.AllNodes.OfType<YamlScalarNode>()
                .Any(value => value.Value!.Contains("secrets.", StringComparison.Ordinal));
            Assert.Equal(mayAssumeRoles, readsSecrets);
            Assert.True(mayAssumeRoles == (node.Text("environment") is not null), $"{name}, {job}: an environment guards a role.");
        }
    }

    /// <summary>GitHub gives forks neither; the job would fail instead of being skipped.</summary>
    [Theory]
    [InlineData("preview.yml", "preview")]
    [InlineData("review.yml", "comment")]
    public void Job_ThatNeedsMoreThanAForkHas_IsSkippedForForks(string workflow, string job) => Assert.Contains(
        "github.event.pull_request.head.repo.full_name == github.repository",
        WorkflowFiles.Jobs(PathOf(workflow)).Single(one => one.Name == job).Job.Text("if")!, StringComparison.Ordinal);

    /// <summary>Who may write runs nothing that a pull request brings but the script that writes.</summary>
    [Fact]
    public void Job_ThatMayWrite_BuildsNothing()
    {
        var writing = WorkflowFiles.Workflows.SelectMany(WorkflowFiles.Jobs)
            .Where(job => ((YamlMappingNode)job.Job["permissions"]).Any(one => $"{one.Value}" == "write" && $"{one.Key}" != "id-token"))
            .Select(job => job.Job).ToList();

        var steps = (YamlSequenceNode)Assert.Single(writing)["steps"];
        Assert.Equal(
            [".github/scripts/comment.sh review.md"],
            steps.Cast<YamlMappingNode>().Select(step => step.Text("run")).OfType<string>());
    }

    [Fact]
    public void Prod_IsDeployed_InItsOwnEnvironmentAfterDev()
    {
        var prod = WorkflowFiles.Jobs(PathOf("deploy.yml")).Single(job => job.Name == "prod").Job;

        Assert.Equal(("prod", "dev"), (prod.Text("environment"), prod.Text("needs")));
    }

    [Fact]
    public void StacksThatArePreviewed_AreTheStackFiles()
    {
        var job = WorkflowFiles.Jobs(PathOf("preview.yml")).Single().Job;
        var previewed = ((YamlSequenceNode)job["strategy"]["matrix"]["stack"]).Select(stack => $"{stack}");
        var files = Directory.EnumerateFiles(Checkout.Root, "Pulumi.*.yaml").Select(file => Path.GetFileName(file).Split('.')[1]);

        Assert.Equal(files.Order(StringComparer.Ordinal), previewed.Order(StringComparer.Ordinal));
        Assert.Equal(previewed, WorkflowFiles.Jobs(PathOf("deploy.yml")).Select(deployed => deployed.Name));
    }

    /// <summary>So that tests can run it, with bash and without GitHub.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void ShellOfAStep_IsOneScriptOrOneCommand(string name) => Assert.All(
        WorkflowFiles.Steps(PathOf(name)).Select(step => step.Text("run")).OfType<string>(),
        run => Assert.Matches(@"^(\.github/scripts/[a-z-]+\.sh|dotnet (build|test))( [\w./^]+)*$", run));

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Script_IsStrictAndExecutable(string name)
    {
        Shell.Require("bash");
        var file = Checkout.PathOf($".github/scripts/{name}");

        Assert.Contains("\nset -euo pipefail\n", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute));
        (await Shell.RunAsync(Checkout.Root, "bash", ["-n", file])).Succeeded();
    }

    [Fact]
    public void TestWorkflow_RunsTheTestCommandOfTheReadme()
    {
        var command = WorkflowFiles.Steps(PathOf("test.yml")).Last().Text("run")!;

        Assert.Equal("dotnet test", command);
        Assert.Contains($"\n{command}\n", Checkout.Read("README.md"), StringComparison.Ordinal);
    }

    private static string PathOf(string name) => Checkout.PathOf($".github/workflows/{name}");

    [GeneratedRegex(@"^\s*(- )?uses: ")]
    private static partial Regex UsesLine();
}
