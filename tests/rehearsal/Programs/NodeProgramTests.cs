using Rehearsal.Configuration;
using Rehearsal.Engine;
using Rehearsal.Programs;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Programs;

public sealed class NodeProgramTests
{
    [Fact]
    public void Create_PulumiNotInstalled_SaysToInstallIt()
    {
        using var folder = new TemporaryProject("name: shop\nruntime: nodejs\n");

        var exception = Assert.Throws<ProgramException>(() => new NodeProgram(ProjectFile.Read(folder.Folder)));

        Assert.Contains("run `npm install` there", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Program_GetsPulumisArguments()
    {
        Assert.SkipUnless(NodePackages.NodeIsInstalled(), "Node.js is not installed.");
        using var folder = new TemporaryProject("name: shop\nruntime: nodejs\nmain: app\n");
        folder.Write("app/index.js", "");
        folder.Write("node_modules/@pulumi/pulumi/cmd/run/index.js", "console.log(process.argv.slice(2).join(' '));");
        var lines = new List<string>();

        await new NodeProgram(ProjectFile.Read(folder.Folder)).RunAsync(
            new("127.0.0.1:1", "127.0.0.1:2", new("organization", "shop", "dev"), DryRun: true, 8, new Dictionary<string, ConfigValue>()),
            line => lines.Add(line.Text),
            TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "--monitor 127.0.0.1:1 --engine 127.0.0.1:2 --organization organization --project shop "
                + $"--root-directory {folder.Folder} --stack dev --pwd {folder.Folder}/app --dry-run --parallel 8 .",
            ],
            lines);
    }

    [Fact]
    public async Task Prepare_OtherRuntime_SaysWhichThereAre()
    {
        using var folder = new TemporaryProject("name: shop\nruntime: yaml\n");

        var exception = await Assert.ThrowsAsync<ProgramException>(
            () => PreparedProgram.PrepareAsync(ProjectFile.Read(folder.Folder), _ => { }, TestContext.Current.CancellationToken));

        Assert.Equal("Runtime 'yaml' of project shop can't be rehearsed: only dotnet and nodejs can.", exception.Message);
    }
}
