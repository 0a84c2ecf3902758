using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaLive.Agreements.Cli;

namespace MediaLive.Agreements.Checks.Tests.Support;

/// <summary>The command as a user runs it: a process of its own, since CAs, signals and the PATH are a process's.</summary>
internal static class CheckProcess
{
    /// <param name="environment">What differs from that of the tests.</param>
    /// <param name="arguments">What is typed after <c>check</c>.</param>
    public static Process Start(IReadOnlyDictionary<string, string> environment, IEnumerable<string> arguments) =>
        DotnetProcess.Start(
            typeof(CommandLine).Assembly.Location,
            // Without credentials, the search for them would end at a machine of EC2 that is none.
            new Dictionary<string, string>(environment) { ["AWS_EC2_METADATA_DISABLED"] = "true" },
            ["check", .. arguments]);

    /// <param name="environment">What differs from that of the tests.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="arguments">What is typed after <c>check</c>.</param>
    public static async Task<(int Status, string Output, string Error)> RunAsync(
        IReadOnlyDictionary<string, string> environment, string input, IEnumerable<string> arguments)
    {
        using var process = Start(environment, arguments);
        return await DotnetProcess.EndAsync(process, input);
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
