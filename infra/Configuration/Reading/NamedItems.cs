using System.Text.Json;

namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>Channels and deliveries are told by their names, wherever they are listed.</summary>
internal static class NamedItems
{
    /// <summary>
    /// The path of an item, with its name if it has one: that is known even when the rest of the item can't be read.
    /// </summary>
    public static ConfigPath PathOf(JsonElement item, ConfigPath path, ConfigReader reader) =>
        item.ValueKind == JsonValueKind.Object
            && item.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
                ? path.Of(reader.Fill(name.GetString()!))
                : path;

    /// <param name="items">Those to check.</param>
    /// <param name="findings">Where mistakes go.</param>
    /// <param name="others">Besides them, and checked already.</param>
    public static void RefuseDuplicates(
        IEnumerable<NamedConfig> items, ConfigFindings findings, IEnumerable<NamedConfig>? others = null)
    {
        var first = (others ?? []).DistinctBy(item => item.Name).ToDictionary(item => item.Name, item => item.Path);
        foreach (var item in items)
        {
            if (!first.TryAdd(item.Name, item.Path))
            {
                findings.Error(item.Path.Key("name"), item.Name, $"is the name of {first[item.Name]} as well",
                    "rename one of them");
            }
        }
    }
}
