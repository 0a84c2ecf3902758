using MediaLive.Agreements.Checks.Tests.Support;

namespace MediaLive.Agreements.Checks.Tests.Examples;

/// <summary>One run of the command on outputs, with secrets on standard input.</summary>
internal sealed record CheckedRun(RehearsedOutputs Outputs, int Status, string Output, string Error)
{
    public static readonly TimeSpan Media = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    /// <summary>Of the command and its children, as every user of the machine could read them while it ran.</summary>
    public required IReadOnlySet<string> CommandLines { get; init; }

    public IReadOnlyList<Told> Told => [.. CheckProcess.ReadAll(Output)];

    /// <summary>What an engineer reads, a line for each destination.</summary>
    public IReadOnlyList<string> Lines =>
        [.. Told.Select(told => $"{told.Delivery} {told.Pipeline}: {told.Verdict}: {told.Seen}")];

    /// <param name="outputs">What is checked.</param>
    /// <param name="file">Where they are written.</param>
    /// <param name="environment">What differs from that of the tests.</param>
    /// <param name="secrets">By their names.</param>
    /// <param name="names">Of deliveries; all without any.</param>
    public static async Task<CheckedRun> OfAsync(
        RehearsedOutputs outputs,
        string file,
        IReadOnlyDictionary<string, string> environment,
        IReadOnlyDictionary<string, string> secrets,
        params IEnumerable<string> names)
    {
        await File.WriteAllTextAsync(file, outputs.Json);
        using var process = CheckProcess.Start(
            environment,
            [
                .. names, "--outputs", file, "--seconds", $"{Media.TotalSeconds}", "--json", "--yes",
                .. secrets.Keys.SelectMany(name => new[] { "--secret", name }),
            ]);
        var ended = DotnetProcess.EndAsync(process, string.Concat(secrets.Values.Select(value => $"{value}\n")));
        var commandLines = new HashSet<string>();
        while (!ended.IsCompleted)
        {
            foreach (var each in ProcFiles.ChildrenOf(process.Id).Prepend(process.Id))
                commandLines.Add(ProcFiles.CommandLineOf(each) ?? "");
            await Task.WhenAny(ended, Task.Delay(Glance));
        }

        var (status, output, error) = await ended;
        return new(outputs, status, output, error) { CommandLines = commandLines };
    }
}
