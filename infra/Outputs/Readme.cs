using MediaLive.Delivery.Contract;

namespace MediaLive.Delivery.Outputs;

/// <summary>The page that Pulumi shows as the stack's README: where each delivery goes, and how to get the sheets.</summary>
internal static class Readme
{
    /// <summary>Of lines: what is longer is not read.</summary>
    private const int Longest = 60;

    /// <param name="project">The project's name.</param>
    /// <param name="stack">The stack's name.</param>
    /// <param name="deliveries">By <c>channel/delivery</c>, in the order of the stack file.</param>
    public static string Write(string project, string stack, IReadOnlyCollection<KeyValuePair<string, AgreedDelivery>> deliveries)
    {
        List<string> lines =
        [
            $"# Deliveries of {project}, stack {stack}",
            "",
            "| delivery | to | pipeline 0, then 1 |",
            "|---|---|---|",
        ];
        string[] end =
        [
            "",
            "Sheets for the operators, one to be sent to each, and for whoever creates the channels:",
            "",
            "```",
            "pulumi stack output --json | dotnet run --project agreements -- sheet --out sheets",
            "```",
        ];
        // One line is for what does not fit.
        var room = Longest - lines.Count - end.Length - 1;
        lines.AddRange(deliveries.Take(room).Select(Row));
        if (deliveries.Count > room)
            lines.Add($"| and {deliveries.Count - room} more | | all of them are in the output `urls` |");
        return string.Join("\n", [.. lines, .. end]) + "\n";
    }

    private static string Row(KeyValuePair<string, AgreedDelivery> delivery)
    {
        var addresses = delivery.Value.AllAddresses()
            .Select(address => $"`{address.Address.Replace("|", "\\|", StringComparison.Ordinal)}`");
        return $"| {delivery.Key} | {delivery.Value.Operator!.System} | {string.Join("<br>", addresses)} |";
    }
}
