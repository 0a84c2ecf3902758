using System.Text.Json;
using MediaLive.Agreements.Cli;
using MediaLive.Delivery.Contract;

namespace MediaLive.Agreements.Reading;

/// <summary>Reads what <c>pulumi stack output --json</c> prints.</summary>
internal static class StackOutputs
{
    private const string Remedy = "make it with: pulumi stack output --json > outputs.json";

    /// <param name="file">Where it is; null for standard input.</param>
    /// <param name="input">Standard input.</param>
    /// <exception cref="CommandException">It can't be read, or is no delivery stack's.</exception>
    public static DeliveryContract Read(string? file, TextReader input)
    {
        var source = file ?? "standard input";
        using var json = JsonInput.Read(
            source,
            () => file is null ? input.ReadToEnd() : File.ReadAllText(file),
            text => JsonDocument.Parse(text),
            "JSON object of stack outputs",
            Remedy);
        try
        {
            return ContractJson.Read(json.RootElement, source);
        }
        catch (ContractException mistake)
        {
            throw new CommandException(mistake.Message);
        }
    }
}
