using Rehearsal.Terraform.Plugin;
using Xunit;

namespace Rehearsal.Tests.Terraform;

public sealed class ProviderBinaryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly Dictionary<string, string> _environment = [];

    public ProviderBinaryTests() => _environment["HOME"] = _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Binary_NamedOutright_IsTaken()
    {
        _environment[ProviderBinary.PathVariable] = Touch("provider");

        Assert.Equal(Path.Combine(_folder.FullName, "provider"), Find());
    }

    [Fact]
    public void Binary_NamedOutrightButAbsent_IsNotLookedForElsewhere()
    {
        _ = Install("cache", "5.100.0");
        _environment["TF_PLUGIN_CACHE_DIR"] = Path.Combine(_folder.FullName, "cache");
        _environment[ProviderBinary.PathVariable] = Path.Combine(_folder.FullName, "nowhere");

        Assert.Null(Find());
    }

    [Theory]
    [InlineData("provider_installation {\n  filesystem_mirror {\n    path = \"MIRROR\"\n  }\n}")]
    [InlineData("plugin_cache_dir = \"MIRROR\"")]
    public void Binary_InAFolderOfTheCliConfiguration_IsFound(string configuration)
    {
        var binary = Install("mirror", "5.100.0");
        _environment["TF_CLI_CONFIG_FILE"] = Touch("rc", configuration.Replace("MIRROR", Path.Combine(_folder.FullName, "mirror"), StringComparison.Ordinal));

        Assert.Equal(binary, Find());
    }

    [Fact]
    public void Binary_InAnImpliedMirror_IsTheNewest()
    {
        _ = Install(Path.Combine(".terraform.d", "plugins"), "5.9.0");
        var newest = Install(Path.Combine(".terraform.d", "plugins"), "5.100.0");

        Assert.Equal(newest, Find());
    }

    [Fact]
    public void Binary_Nowhere_IsNull()
    {
        _environment["XDG_DATA_DIRS"] = _folder.FullName;

        Assert.Null(Find());
    }

    private string? Find() => ProviderBinary.Find(_environment.GetValueOrDefault);

    private string Install(string mirror, string version) => Touch(
        Path.Combine(mirror, "registry.terraform.io", "hashicorp", "aws", version, ProviderBinary.Platform, $"terraform-provider-aws_v{version}_x5"));

    private string Touch(string path, string content = "")
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, path));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, content);
        return file.FullName;
    }
}
