using System.Diagnostics;

namespace MediaLive.Agreements.Checks.Tests.Support;

/// <summary>A program of .NET, as it was built, in a process of its own.</summary>
internal static class DotnetProcess
{
    /// <param name="assembly">Where it was built.</param>
    /// <param name="environment">What differs from that of the tests.</param>
    /// <param name="arguments">What is typed after its name.</param>
    public static Process Start(
        string assembly, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            [assembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Gives it its standard input, and waits for its end.</summary>
    public static async Task<(int Status, string Output, string Error)> EndAsync(Process process, string input = "")
    {
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, texts[0], texts[1]);
    }
}
