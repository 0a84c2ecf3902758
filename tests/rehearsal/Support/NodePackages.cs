using System.Diagnostics;
using Xunit;

namespace Rehearsal.Tests.Support;

/// <summary>npm's genuine Pulumi client, installed once per machine, outside the repository.</summary>
internal static class NodePackages
{
    private const string Version = "3.248.0";

    public static bool NodeIsInstalled() => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "node")));

    /// <summary>A folder whose programs find the client; the test is skipped where it can't be installed.</summary>
    public static async Task<string> InstallAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"rehearsal-tests-pulumi-{Version}");
        if (Directory.Exists(folder)) return folder;

        var fresh = Directory.CreateTempSubdirectory("rehearsal-npm-").FullName;
        var (exitCode, output) = await NpmAsync(["install", "--prefix", fresh, "--no-audit", "--no-fund", $"@pulumi/pulumi@{Version}"], cancellationToken);
        Assert.SkipUnless(exitCode == 0, $"npm can't install @pulumi/pulumi {Version} here: {output}");
        try
        {
            Directory.Move(fresh, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another test run was faster.
            Directory.Delete(fresh, recursive: true);
        }
        return folder;
    }

    private static async Task<(int ExitCode, string Output)> NpmAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("npm", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var npm = Process.Start(start)!;
            var output = await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(cancellationToken), npm.StandardError.ReadToEndAsync(cancellationToken));
            await npm.WaitForExitAsync(cancellationToken);
            return (npm.ExitCode, string.Concat(output));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "npm is not installed.");
        }
    }
}
