using System.Diagnostics;

namespace MediaLive.Delivery.Repository.Tests.Support;

/// <summary>Exit status, standard output and standard error of a command that has ended.</summary>
internal sealed record ShellResult(int Status, string Output, string Errors)
{
    /// <summary>What it printed; the test fails when the command did.</summary>
    public string Succeeded()
    {
        Assert.True(Status == 0, $"Exit status {Status}\n{Output}\n{Errors}");
        return Output;
    }
}

/// <summary>Runs commands as a shell does.</summary>
internal static class Shell
{
    public static async Task<ShellResult> RunAsync(
        string folder, string command, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // Nothing of a GitHub job that runs these tests, and no server that stays behind a test.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GITHUB_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var cancellation = TestContext.Current.CancellationToken;
        var texts = await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        return new ShellResult(process.ExitCode, texts[0], texts[1]);
    }

    /// <summary>Skips the test where a command is missing.</summary>
    public static void Require(params string[] commands)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator);
        var missing = commands.Where(command => !folders.Any(folder => File.Exists(Path.Combine(folder, command)))).ToList();
        Assert.SkipUnless(missing.Count == 0, $"{string.Join(", ", missing)} is not installed here.");
    }
}
