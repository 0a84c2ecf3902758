using Rehearsal.Configuration;
using Rehearsal.Engine;
using Rehearsal.Programs;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Programs;

public sealed class DotnetProgramTests(DotnetProgramTests.BuiltProgram built) : IClassFixture<DotnetProgramTests.BuiltProgram>
{
    private static readonly StackName Stack = new("organization", "shop", "dev");

    [Fact]
    public async Task Run_Program_LearnsEverythingFromItsEnvironment()
    {
        var lines = await RunAsync(new() { ["shop:plain"] = new("1", Secret: false), ["shop:password"] = new("hidden", Secret: true) });

        Assert.Equal(
            [
                """PULUMI_CONFIG={"shop:plain":"1","shop:password":"hidden"}""",
                """PULUMI_CONFIG_SECRET_KEYS=["shop:password"]""",
                "PULUMI_DRY_RUN=true",
                "PULUMI_ENGINE=127.0.0.1:2",
                "PULUMI_MONITOR=127.0.0.1:1",
                "PULUMI_ORGANIZATION=organization",
                "PULUMI_PARALLEL=8",
                "PULUMI_PROJECT=shop",
                $"PULUMI_PWD={built.Project.Main}",
                "PULUMI_QUERY_MODE=false",
                "PULUMI_REHEARSAL=1",
                $"PULUMI_ROOT_DIRECTORY={built.Project.Directory}",
                "PULUMI_STACK=dev",
            ],
            lines.Where(line => line.Text.StartsWith("PULUMI_", StringComparison.Ordinal)).Select(line => line.Text));
        Assert.Contains(new ProgramLine("to the error stream", IsError: true), lines);
        Assert.DoesNotContain(lines, line => line.Text.Contains("_proxy", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What <see cref="ConfigurationSize"/> takes for the limit is the system's.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Run_ConfigurationAtTheLimit_IsTheLargestThatStarts(int beyond, bool starts)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have other limits.");
        var config = ConfigurationSizeTests.OfSize(ConfigurationSize.Limit + beyond);

        if (starts)
            Assert.Contains(await RunAsync(config), line => line.Text.Length == "PULUMI_CONFIG=".Length + ConfigurationSize.Limit);
        else
            await Assert.ThrowsAsync<ProgramException>(() => RunAsync(config));
    }

    [Fact]
    public async Task Run_Cancelled_EndsTheProgram()
    {
        using var source = new CancellationTokenSource();
        var program = new DotnetProgram(built.Project, built.Assembly);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => program.RunAsync(
            Run(new() { ["shop:wait"] = new("forever", Secret: false) }),
            line =>
            {
                if (line.Text.StartsWith("PULUMI_STACK", StringComparison.Ordinal))
                    source.Cancel();
            },
            source.Token));
    }

    [Fact]
    public async Task Build_NothingChanged_IsSkipped()
    {
        var built1 = new List<string>();
        File.SetLastWriteTimeUtc(Path.Combine(built.Project.Main, "Program.cs"), DateTime.UtcNow);

        await DotnetBuild.RunAsync(built.Project.Main, built1.Add, TestContext.Current.CancellationToken);
        await DotnetBuild.RunAsync(built.Project.Main, built1.Add, TestContext.Current.CancellationToken);

        Assert.Single(built1);
    }

    [Fact]
    public async Task Build_BrokenProgram_ShowsTheCompilersLines()
    {
        using var project = new TemporaryProject();
        project.Write("app.csproj", BuiltProgram.ProjectText);
        project.Write("Program.cs", "return nothing;");

        var exception = await Assert.ThrowsAsync<ProgramException>(
            () => DotnetBuild.RunAsync(project.Folder, _ => { }, TestContext.Current.CancellationToken));

        Assert.Contains("Program.cs(1,8): error CS0103", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepare_ProjectWithABinary_RunsItAsItIs()
    {
        using var project = new TemporaryProject($"name: shop\nruntime: {{ name: dotnet, options: {{ binary: '{built.Assembly}' }} }}\n");

        var prepared = await PreparedProgram.PrepareAsync(
            ProjectFile.Read(project.Folder), _ => Assert.Fail("There is nothing to build."), TestContext.Current.CancellationToken);

        Assert.Equal("stand-in", prepared.Packages);
        Assert.Equal(7, await prepared.Program.RunAsync(Run([]), _ => { }, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("bin/shop.dll")]
    [InlineData("Pulumi.yaml")]
    public async Task Prepare_BinaryThatIsNoAssembly_SaysWhichItIs(string binary)
    {
        using var project = new TemporaryProject($"name: shop\nruntime: {{ name: dotnet, options: {{ binary: {binary} }} }}\n");

        var exception = await Assert.ThrowsAsync<ProgramException>(
            () => PreparedProgram.PrepareAsync(ProjectFile.Read(project.Folder), _ => { }, TestContext.Current.CancellationToken));

        Assert.Equal($"{Path.Combine(project.Folder, binary)}, the `binary` of project shop, is no built .NET assembly: build it there, or leave `binary` out.", exception.Message);
    }

    [Fact]
    public void Packages_MetadataOfTheAssembly_IsRead() => Assert.Equal("stand-in", PulumiPackages.Of(built.Assembly));

    [Fact]
    public void Packages_NoMetadata_IsUnknown() => Assert.Null(PulumiPackages.Of(typeof(DotnetProgramTests).Assembly.Location));

    private async Task<List<ProgramLine>> RunAsync(Dictionary<string, ConfigValue> config)
    {
        var lines = new List<ProgramLine>();
        var exitCode = await new DotnetProgram(built.Project, built.Assembly).RunAsync(
            Run(config),
            line =>
            {
                lock (lines)
                    lines.Add(line);
            },
            TestContext.Current.CancellationToken);
        Assert.Equal(7, exitCode);
        return lines;
    }

    private static ProgramRun Run(Dictionary<string, ConfigValue> config) => new("127.0.0.1:1", "127.0.0.1:2", Stack, DryRun: true, 8, config);

    /// <summary>A program that prints what it was told, built once.</summary>
    public sealed class BuiltProgram : IAsyncLifetime
    {
        public const string ProjectText = """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <EnableSourceControlManagerQueries>false</EnableSourceControlManagerQueries>
              </PropertyGroup>
              <ItemGroup>
                <AssemblyMetadata Include="PulumiSdk" Value="stand-in" />
              </ItemGroup>
            </Project>
            """;

        private const string ProgramText = """
            foreach (var variable in Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().OrderBy(entry => entry.Key))
                Console.WriteLine($"{variable.Key}={variable.Value}");
            Console.Error.WriteLine("to the error stream");
            if (Environment.GetEnvironmentVariable("PULUMI_CONFIG")!.Contains("shop:wait"))
                Thread.Sleep(Timeout.Infinite);
            return 7;
            """;

        private readonly TemporaryProject _folder = new("name: shop\nruntime: dotnet\nmain: app\n");

        internal ProjectFile Project { get; private set; } = null!;

        internal string Assembly { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _folder.Write(".git/HEAD", "");
            _folder.Write("app/app.csproj", ProjectText);
            _folder.Write("app/Program.cs", ProgramText);
            Project = ProjectFile.Read(_folder.Folder);
            Assembly = await DotnetBuild.RunAsync(Project.Main, _ => { }, CancellationToken.None);
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
