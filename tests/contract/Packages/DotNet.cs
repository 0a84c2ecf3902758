using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MediaLive.Delivery.Contract.Tests.Packages;

/// <summary>Runs <c>dotnet</c>, as people do.</summary>
internal static class DotNet
{
    /// <summary>The repository's.</summary>
    public static string Root { get; } = RootOf();

    /// <summary>Exit status, and all that it said.</summary>
    public static async Task<(int Status, string Text)> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Nothing stays running behind a test.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var text = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, string.Concat(text));
    }

    /// <summary>Packs a project as it was built for these tests.</summary>
    public static Task<(int Status, string Text)> PackAsync(string project, string folder) =>
        RunAsync(Root, "pack", project, "--no-build", "-c", Configuration, "-o", folder, "--nologo", "-v", "quiet");

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string RootOf([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));
}
