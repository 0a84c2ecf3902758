using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using Xunit;

namespace Standin.Tests.Sdk;

/// <summary>The choice between official packages and stand-ins, made against package sources that are folders.</summary>
public sealed class DecisionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pulumi-sdk-");

    private string Answer => Path.Combine(_folder.FullName, "answer.txt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("official")]
    [InlineData("standin")]
    public async Task Decision_Override_IsTakenWithoutAskingNuGet(string choice)
    {
        Assert.Equal((0, choice), await DecideAsync("no-such-source", choice));
        Assert.False(File.Exists(Answer));
    }

    [Fact]
    public async Task Decision_UnknownOverride_IsAnErrorThatNamesTheChoices()
    {
        var (exitCode, output) = await DecideAsync("no-such-source", "offical");

        Assert.Equal(1, exitCode);
        Assert.Contains("PulumiSdk is 'offical', which is neither 'official' nor 'standin'.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decision_SourceWithoutThePackages_IsStandinAndRemembered()
    {
        AddPackage("SomethingElse", "1.0.0");

        Assert.Equal((0, "standin"), await DecideAsync("packages"));
        Assert.Equal("standin", (await File.ReadAllTextAsync(Answer, TestContext.Current.CancellationToken)).Trim());
    }

    [Fact]
    public async Task Decision_SourceWithThePackages_IsOfficial()
    {
        foreach (var name in new[] { "Pulumi", "Pulumi.Aws", "Pulumi.AwsNative" })
            AddPackage(name, Assembly.Load(name).GetName().Version!.ToString(3));

        Assert.Equal((0, "official"), await DecideAsync("packages"));
    }

    [Fact]
    public async Task Decision_SourceThatCannotBeReached_IsAnErrorThatSaysWhatToDo()
    {
        var (exitCode, output) = await DecideAsync("no-such-source");

        Assert.Equal(1, exitCode);
        Assert.Contains("NU1301", output, StringComparison.Ordinal);
        Assert.Contains("Set PulumiSdk to official or standin", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Answer));
    }

    /// <summary>A clone of the choice in a folder of its own, whose NuGet.Config names the one source of packages.</summary>
    [Fact]
    public async Task Decision_NuGetConfigAboveThatChanged_IsAskedForAgain()
    {
        var clone = _folder.CreateSubdirectory("clone");
        foreach (var file in new[] { "offline/Sdk/Decision.proj", "offline/Sdk/Probe/Probe.csproj", "Directory.Build.props", "Directory.Packages.props" })
        {
            var copy = new FileInfo(Path.Combine(clone.FullName, file));
            copy.Directory!.Create();
            File.Copy(Path.Combine(Sdk, "../..", file), copy.FullName);
        }
        AddPackage("SomethingElse", "1.0.0");
        WriteNuGetConfig(clone, "packages");
        Assert.Equal((0, "standin"), await DecideAsync(clone));

        WriteNuGetConfig(clone, "no-such-source");

        Assert.Equal(1, (await DecideAsync(clone)).ExitCode);
        WriteNuGetConfig(clone, "packages");
        Assert.Equal((0, "standin"), await DecideAsync(clone));
    }

    private void WriteNuGetConfig(DirectoryInfo clone, string source) => File.WriteAllText(Path.Combine(clone.FullName, "NuGet.Config"), $"""
        <configuration><packageSources><clear /><add key="local" value="{Path.Combine(_folder.FullName, source)}" /></packageSources></configuration>
        """);

    /// <summary>A package with nothing in it: NuGet looks no further when it is only asked to restore.</summary>
    private void AddPackage(string id, string version)
    {
        var source = _folder.CreateSubdirectory("packages");
        using var package = ZipFile.Open(Path.Combine(source.FullName, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        using var manifest = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open());
        manifest.Write($"""
            <package><metadata><id>{id}</id><version>{version}</version><authors>test</authors><description>test</description></metadata></package>
            """);
    }

    private static string Sdk =>
        typeof(DecisionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "SdkFolder").Value!;

    private Task<(int ExitCode, string Output)> DecideAsync(string source, string? choice = null) =>
        DecideAsync(Sdk, Path.Combine(_folder.FullName, source), choice, $"-p:Answer={Answer}");

    private Task<(int ExitCode, string Output)> DecideAsync(DirectoryInfo clone) => DecideAsync(Path.Combine(clone.FullName, "offline/Sdk"), source: null, choice: null);

    private async Task<(int ExitCode, string Output)> DecideAsync(string sdk, string? source, string? choice, params string[] options)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", Path.Combine(sdk, "Decision.proj"), "-nologo", "-t:Decide", "-getProperty:Decision", .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PulumiSdk"] = choice,
                ["RestoreSources"] = source,
                ["RestoreAdditionalProjectSources"] = null,
                ["NUGET_PACKAGES"] = Path.Combine(_folder.FullName, "cache"),
            },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, (process.ExitCode == 0 ? await output : await errors).Trim());
    }
}
