using System.Text.Json;
using System.Text.RegularExpressions;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Agreements.Pages;

/// <summary>What the channel must be set to for a delivery, in words for the console and in JSON for the API.</summary>
internal static partial class ChannelSettings
{
    private const string Suffix = "Settings";
    private static readonly HashSet<string> Acronyms =
        ["acl", "cdn", "cmaf", "fec", "hls", "http", "id", "rtmp", "s3", "srt", "udp", "url"];

    /// <summary>In the shapes of MediaLive's CreateChannel request; what is secret is left out.</summary>
    public static string AsJson(AgreedPart part) =>
        Markdown.Json(Ordered(part.Output is { } output
            ? ContractJson.Write(output with { Operator = null })
            : ContractJson.Write(part.Delivery with
            {
                Operator = null,
                Outputs = part.Delivery.Outputs is { } all ? [.. all.Select(one => one with { Operator = null })] : null,
            })));

    public static IEnumerable<string> InWords(AgreedPart part) =>
        part.Output is { } output ? InWords(output) : InWords(part.Delivery);

    /// <summary>Without the outputs that have a destination of their own.</summary>
    public static IEnumerable<string> InWords(AgreedDelivery delivery) =>
    [
        .. InWords(ContractJson.Write(new Settings(delivery.OutputGroupSettings, delivery.OutputSettings))),
        .. delivery.OutputSettings is null
            ? (delivery.Outputs ?? []).Select((output, index) => $"output {index + 1}: {string.Join(", ", Named(output))}")
            : [],
    ];

    public static IEnumerable<string> InWords(AgreedOutput output) => InWords(ContractJson.Write(output.OutputSettings));

    private static IEnumerable<string> Named(AgreedOutput output) => InWords(output).DefaultIfEmpty("no name modifier");

    private static IEnumerable<string> InWords(JsonElement settings) => Members(settings)
        .SelectMany(member => member.Value.ValueKind switch
        {
            // Where there are settings of several kinds, the choice of one is a setting too.
            JsonValueKind.Object when Choice(member) is { } choice => InWords(member.Value).Prepend(InWords(member.Name, choice)),
            JsonValueKind.Object => InWords(member.Value),
            JsonValueKind.Array when member.Value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
                [InWords(member.Name, string.Join("`, `", member.Value.EnumerateArray()))],
            JsonValueKind.Array =>
                member.Value.EnumerateArray().SelectMany(InWords).Select(words => $"{InWords(member.Name)}, {words}"),
            _ => [InWords(member.Name, member.Value.ToString())],
        });

    private static string? Choice(JsonProperty member) =>
        member.Name.EndsWith(Suffix, StringComparison.Ordinal)
        && Members(member.Value).ToList() is [var only]
        && only.Name.EndsWith(Suffix, StringComparison.Ordinal)
            ? only.Name
            : null;

    private static string InWords(string key, string value) => $"{InWords(key)}: `{value}`";

    private static string InWords(string key) => string.Join(" ", Words().Split(key)
        .Select(word => word.ToLowerInvariant())
        .Select(word => Acronyms.Contains(word) ? word.ToUpperInvariant() : word));

    /// <summary>In alphabetical order, so that people find them.</summary>
    private static IEnumerable<JsonProperty> Members(JsonElement settings) =>
        settings.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal);

    private static object Ordered(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new SortedDictionary<string, object>(
            Members(json).ToDictionary(member => member.Name, member => Ordered(member.Value)), StringComparer.Ordinal),
        JsonValueKind.Array => json.EnumerateArray().Select(Ordered).ToList(),
        _ => json,
    };

    private sealed record Settings(OutputGroupSettings OutputGroupSettings, OutputSettings? OutputSettings);

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Words();
}
