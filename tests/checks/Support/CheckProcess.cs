using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaLive.Agreements.Cli;

namespace MediaLive.Agreements.Checks.Tests.Support;

/// <summary>The command as a user runs it: a process of its own, since CAs, signals and the PATH are a process's.</summary>
internal static class CheckProcess
{
    public static Process Start(IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            [typeof(CommandLine).Assembly.Location, "check", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Without credentials, the search for them would end at a machine of EC2 that is none.
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <param name="environment">What differs from that of the tests.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="arguments">What is typed after <c>check</c>.</param>
    public static async Task<(int Status, string Output, string Error)> RunAsync(
        IReadOnlyDictionary<string, string> environment, string input, IEnumerable<string> arguments)
    {
        using var process = Start(environment, arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, texts[0], texts[1]);
    }

    /// <summary>What <c>--json</c> prints of destinations, by delivery.</summary>
    public static IReadOnlyDictionary<string, Told> Read(string json) => ReadAll(json)
        .Where(check => check.Url.Contains("://", StringComparison.Ordinal))
        .ToDictionary(check => check.Delivery);

    /// <summary>All that it prints.</summary>
    public static IEnumerable<Told> ReadAll(string json) => JsonNode.Parse(json)!["checks"]!.AsArray()
        .Select(check => check.Deserialize<Told>(JsonSerializerOptions.Web)!);
}

/// <summary>One check as <c>--json</c> tells it.</summary>
internal sealed record Told(string Delivery, int Pipeline, string Url, string Verdict, string Seen, double Seconds);
