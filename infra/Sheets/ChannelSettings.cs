using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MediaLive.Delivery.Deliveries;

namespace MediaLive.Delivery.Sheets;

/// <summary>What the channel must be set to for a delivery, in words for the console and in JSON for the API.</summary>
internal static partial class ChannelSettings
{
    private const string Suffix = "Settings";
    private static readonly HashSet<string> Acronyms = ["acl", "cdn", "cmaf", "fec", "hls", "http", "id", "rtmp", "s3", "srt", "udp", "url"];

    public static string AsJson(Handover handover) => Markdown.Json(Ordered(Of(handover)));

    public static IEnumerable<string> InWords(Handover handover) => InWords(Of(handover));

    private static Shape Of(Handover handover) => Shapes.Of(
        ("outputGroupSettings", handover.OutputGroupSettings),
        ("outputSettings", handover.OutputSettings));

    private static IEnumerable<string> InWords(Shape settings) => Ordered(settings).Keys.SelectMany(key => settings[key] switch
    {
        // Of settings of several kinds, one is chosen: that choice is a setting too.
        Shape { Count: 1 } choice when key.EndsWith(Suffix, StringComparison.Ordinal) && choice.Keys.Single().EndsWith(Suffix, StringComparison.Ordinal) =>
            InWords(choice).Prepend(InWords(key, choice.Keys.Single())),
        Shape inner => InWords(inner),
        ImmutableArray<Shape> several => several.SelectMany(InWords).Select(words => $"{InWords(key)}, {words}"),
        var value => [InWords(key, value)],
    });

    private static string InWords(string key, object? value) => $"{InWords(key)}: `{value}`";

    private static string InWords(string key) => string.Join(" ", Words().Split(key)
        .Select(word => word.ToLowerInvariant())
        .Select(word => Acronyms.Contains(word) ? word.ToUpperInvariant() : word));

    /// <summary>In the order of the alphabet: that of a <see cref="Shape"/> differs from run to run, and the sheet would with it.</summary>
    private static SortedDictionary<string, object?> Ordered(Shape shape)
    {
        var ordered = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in shape)
        {
            ordered.Add(key, value switch
            {
                Shape inner => Ordered(inner),
                ImmutableArray<Shape> several => several.Select(Ordered).ToArray(),
                _ => value,
            });
        }

        return ordered;
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Words();
}
