using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Rehearsal.Providers;

namespace Rehearsal.Terraform.Plugin;

/// <summary>
/// Finds Terraform's AWS provider where Terraform itself would: in the mirrors and the cache that its CLI configuration names, in
/// the cache that the environment names, and in its implied mirrors. <see cref="PathVariable"/> names a binary outright.
/// </summary>
internal static partial class ProviderBinary
{
    public const string PathVariable = "TERRAFORM_AWS_PROVIDER";

    private const string Source = "registry.terraform.io/hashicorp/aws";

    /// <summary>The newest binary for this machine, or null.</summary>
    public static string? Find(Func<string, string?> environment)
    {
        if (environment(PathVariable) is { Length: > 0 } path)
            return File.Exists(path) ? path : null;
        return Folders(environment)
            .Select(folder => Path.Combine(folder, Source))
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Select(folder => (Folder: Path.Combine(folder, Platform), Version: Version.TryParse(Path.GetFileName(folder), out var version) ? version : null))
            .Where(candidate => candidate.Version is not null && Directory.Exists(candidate.Folder))
            .OrderByDescending(candidate => candidate.Version)
            .SelectMany(candidate => Directory.EnumerateFiles(candidate.Folder, "terraform-provider-aws_*"))
            .FirstOrDefault();
    }

    /// <exception cref="ProviderException">There is none.</exception>
    public static string Require() => Find(Environment.GetEnvironmentVariable) ?? throw new ProviderException(
        $"Terraform's AWS provider is not on this machine: run 'terraform init' with a plugin cache, or set {PathVariable} to its path.");

    internal static string Platform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
            return $"{system}_{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "amd64")}";
        }
    }

    private static IEnumerable<string> Folders(Func<string, string?> environment)
    {
        var home = environment("HOME") ?? environment("USERPROFILE") ?? "";
        var configuration = environment("TF_CLI_CONFIG_FILE") ?? Path.Combine(home, ".terraformrc");
        if (File.Exists(configuration))
        {
            foreach (Match match in FolderSetting().Matches(File.ReadAllText(configuration)))
                yield return match.Groups["path"].Value;
        }

        if (environment("TF_PLUGIN_CACHE_DIR") is { Length: > 0 } cache)
            yield return cache;
        yield return Path.Combine(home, ".terraform.d", "plugins");
        yield return Path.Combine(environment("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "terraform", "plugins");
        foreach (var data in (environment("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share").Split(':'))
            yield return Path.Combine(data, "terraform", "plugins");
    }

    [GeneratedRegex(@"(?:filesystem_mirror\s*\{[^}]*?\bpath|plugin_cache_dir)\s*=\s*""(?<path>[^""]+)""")]
    private static partial Regex FolderSetting();
}
