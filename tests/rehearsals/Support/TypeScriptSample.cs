using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MediaLive.Delivery.Rehearsals.Support;

/// <summary>The sample in TypeScript, and npm's packages in it.</summary>
internal static class TypeScriptSample
{
    public static string Folder { get; } = FolderOf();

    /// <summary>Skips the test where npm's packages are missing.</summary>
    public static void Require()
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Folder, "node_modules", "@pulumi", "aws")),
            "npm's packages are missing: run `npm ci` in samples/channel-typescript.");
        // One test checks the types; npm's client of Pulumi would do so again in each run, for half a minute.
        Environment.SetEnvironmentVariable("PULUMI_NODEJS_TRANSPILE_ONLY", "true");
        // When a program fails, that client has Node.js color the stack, which takes Node.js 20 a minute and 4 GB.
        Environment.SetEnvironmentVariable("NODE_OPTIONS", "--stack-trace-limit=0");
    }

    /// <summary>Exit status and output of one of the scripts in <c>package.json</c>.</summary>
    public static async Task<(int Status, string Output)> RunAsync(string script)
    {
        string[] arguments = ["run", "--silent", script];
        using var npm = Process.Start(new ProcessStartInfo("npm", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true })!;
        var output = await npm.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await npm.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (npm.ExitCode, output);
    }

    private static string FolderOf([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../samples/channel-typescript"));
}
