using System.Xml.Linq;

namespace MediaLive.Delivery.Contract.Tests.Packages;

/// <summary>The contract as other repositories take it.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Model = "infra/Contract/MediaLive.Delivery.Contract.csproj";
    private const string Reader = "infra/Contract/Reader/MediaLive.Delivery.Contract.Pulumi.csproj";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contract-packages-");

    [Fact]
    public async Task Model_Packed_DependsOnNothingAndIsUsedAsItsReadmeSays()
    {
        var (status, text) = await DotNet.PackAsync(Model, _folder.FullName);
        Assert.True(status == 0, text);

        var file = Assert.Single(_folder.GetFiles("*.nupkg"));
        var package = new Package(file.FullName);
        Assert.Equal("MediaLive.Delivery.Contract", package["id"]);
        Assert.Equal($"{DeliveryContract.Version}", package["version"]!.Split('.')[0]);
        Assert.Empty(package.Dependencies);
        Assert.Equal(
            [
                "README.md",
                "contract.schema.json",
                "lib/net10.0/MediaLive.Delivery.Contract.dll",
                "lib/net10.0/MediaLive.Delivery.Contract.xml",
            ],
            package.Files);
        Assert.StartsWith("What MediaLive Delivery hands over", package["description"], StringComparison.Ordinal);
        Assert.Equal("README.md", package["readme"]);
        // The owner chooses it.
        Assert.Null(package["license"]);

        var consumer = Consumer(package["version"]!);
        var (built, said) = await DotNet.RunAsync(consumer, "run", "--nologo", "-v", "quiet");

        Assert.True(built == 0, said);
        Assert.Contains("archive: archive to s3, destination curling-archive\n", said, StringComparison.Ordinal);
    }

    /// <summary>Those who use it have the official Pulumi packages: it is never packed with the stand-ins.</summary>
    [Fact]
    public async Task Reader_Packed_DependsOnTheModelAndOnOfficialPulumi()
    {
        var (_, sdk) = await DotNet.RunAsync(DotNet.Root, "msbuild", Reader, "-t:UsePulumiSdk", "-getProperty:PulumiSdk");
        var (status, text) = await DotNet.PackAsync(Reader, _folder.FullName);

        if (sdk.Trim() == "standin")
        {
            Assert.NotEqual(0, status);
            Assert.Contains(
                "MediaLive.Delivery.Contract.Pulumi is not packed with the stand-ins of offline/, since those who use it have the "
                + "official Pulumi packages. Pack it where NuGet has these, with PulumiSdk=official.",
                text, StringComparison.Ordinal);
            Assert.Empty(_folder.GetFiles());
            return;
        }

        Assert.True(status == 0, text);
        var package = new Package(Assert.Single(_folder.GetFiles("*.nupkg")).FullName);
        var version = package["version"]!;
        Assert.Equal(
            [$"MediaLive.Delivery.Contract {version}", $"Pulumi {PinnedPulumi()}"], package.Dependencies.Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "README.md",
                "lib/net10.0/MediaLive.Delivery.Contract.Pulumi.dll",
                "lib/net10.0/MediaLive.Delivery.Contract.Pulumi.xml",
            ],
            package.Files);
        Assert.Null(package["license"]);
    }

    [Fact]
    public void Projects_OtherThanTheContracts_AreNotPacked()
    {
        var packable =
            from pattern in new[] { "*.csproj", "Directory.Build.props" }
            from file in Directory.EnumerateFiles(DotNet.Root, pattern, SearchOption.AllDirectories)
            from property in XDocument.Load(file).Descendants("IsPackable")
            orderby file.Length
            select $"{Path.GetRelativePath(DotNet.Root, file).Replace('\\', '/')} {property.Value}";

        Assert.Equal(["Directory.Build.props false", "infra/Contract/Directory.Build.props true"], packable);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string PinnedPulumi() => XDocument.Load(Path.Combine(DotNet.Root, "Directory.Packages.props"))
        .Descendants("PulumiVersion").Single().Value;

    /// <summary>A project outside of the repository, with this package alone: the program in the package's README.</summary>
    private string Consumer(string version)
    {
        var folder = _folder.CreateSubdirectory("consumer").FullName;
        File.WriteAllText(Path.Combine(folder, "Consumer.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <UseAppHost>false</UseAppHost>
                <RestoreSources>{_folder.FullName}</RestoreSources>
                <RestorePackagesPath>packages</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="MediaLive.Delivery.Contract" Version="[{version}]" />
              </ItemGroup>
            </Project>
            """);
        var readme = File.ReadAllText(Path.Combine(DotNet.Root, "infra/Contract/README.md"));
        File.WriteAllText(Path.Combine(folder, "Program.cs"), readme.Split("```csharp\n")[1].Split("```")[0]);
        File.WriteAllText(Path.Combine(folder, "outputs.json"), HandedOver.Outputs("Outputs.prod.json").GetRawText());
        return folder;
    }
}
