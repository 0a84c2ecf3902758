using System.Text.Json;
using System.Text.Json.Nodes;
using MediaLive.Agreements.Pages;
using MediaLive.Delivery.Contract;

namespace MediaLive.Agreements.Tests.Support;

/// <summary>The outputs that the tests of the delivery stack have recorded: of every row in both classes, and of whole stacks.</summary>
internal static class Recorded
{
    /// <summary>Every row in both classes.</summary>
    public static TheoryData<string> Rows => [.. Names("Rows")];

    public static DeliveryContract Row(string name) => Read(Path.Combine("Rows", $"{name}.json"));

    /// <summary>A stack of several channels, such as an example stack.</summary>
    public static DeliveryContract Stack(string name) => Read(StackFile(name));

    public static string StackFile(string name) => Path.Combine(AppContext.BaseDirectory, "Outputs", $"Outputs.{name}.json");

    public static IReadOnlyList<AgreedPart> All(DeliveryContract contract) => Agreed.Select(contract, []);

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder))
        .Select(Path.GetFileNameWithoutExtension)
        .Where(name => !name!.Contains(".received", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)!;

    private static DeliveryContract Read(string file)
    {
        var recorded = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)))!;
        var outputs = recorded["resources"] is null ? recorded : recorded["outputs"]!;
        return ContractJson.Read(JsonSerializer.SerializeToElement(outputs), file);
    }
}
