using Rehearsal.Configuration;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Configuration;

public sealed class ProjectFileTests
{
    [Theory]
    [InlineData("name: shop\nruntime: nodejs\nmain: app\n", "nodejs", "app", null)]
    [InlineData("name: shop\nruntime: { name: nodejs, options: { typescript: false } }\n", "nodejs", "", "false")]
    public void Read_RuntimeInEitherForm_IsUnderstood(string yaml, string runtime, string main, string? typescript)
    {
        using var folder = new TemporaryProject(yaml);

        var project = ProjectFile.Read(folder.Folder);

        Assert.Equal("shop", project.Name);
        Assert.Equal(runtime, project.Runtime);
        Assert.Equal(Path.Combine(folder.Folder, main).TrimEnd('/'), project.Main.TrimEnd('/'));
        Assert.Equal(typescript, project.RuntimeOption("typescript"));
    }

    [Fact]
    public void Read_FolderBelowTheProject_FindsTheProject()
    {
        using var folder = new TemporaryProject();
        folder.Write("infra/Program.cs", "");

        Assert.Equal(folder.Folder, ProjectFile.Read(Path.Combine(folder.Folder, "infra")).Directory);
    }

    [Theory]
    [InlineData("runtime: dotnet", "`name` is missing")]
    [InlineData("name: shop", "`runtime` must name what runs the program")]
    [InlineData("name: shop\nruntime: { options: {} }", "2:10: `runtime` must name")]
    public void Read_IncompleteProject_SaysWhatIsMissing(string yaml, string expected)
    {
        using var folder = new TemporaryProject(yaml);

        var exception = Assert.Throws<ConfigurationException>(() => ProjectFile.Read(folder.Folder));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void StackFile_Missing_ListsTheStacksAndTheNearest()
    {
        using var folder = new TemporaryProject();
        folder.Write("Pulumi.dev.yaml", "");
        folder.Write("Pulumi.prod.yaml", "");

        var exception = Assert.Throws<MissingException>(() => StackFile.Read(ProjectFile.Read(folder.Folder), "prd", configFile: null));

        Assert.EndsWith("Did you mean 'prod'? The project's stacks are: dev, prod.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void StackFile_InTheFolderThatTheProjectNames_IsRead()
    {
        using var folder = new TemporaryProject("name: shop\nruntime: dotnet\nstackConfigDir: stacks\n");
        folder.Write("stacks/Pulumi.dev.yaml", "encryptionsalt: here\n");

        Assert.Equal("here", StackFile.Read(ProjectFile.Read(folder.Folder), "dev", configFile: null).Text("encryptionsalt"));
    }
}
