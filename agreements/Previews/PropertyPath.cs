using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MediaLive.Agreements.Previews;

/// <summary>A path to a property as pulumi writes it: <c>tags.Name</c>, <c>rules[0].id</c>, <c>tags["a.b"]</c>.</summary>
internal static partial class PropertyPath
{
    /// <summary>The value there; null where there is none.</summary>
    public static JsonElement? Find(JsonElement? root, string path) => Steps().Matches(path)
        .Aggregate(root, (found, step) => found is { } value ? Next(value, step) : null);

    /// <summary>The member of an object; null where there is none.</summary>
    public static JsonElement? Member(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : null;

    /// <summary>The members of an object; none of anything else.</summary>
    public static JsonElement.ObjectEnumerator Members(this JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } members ? members.EnumerateObject() : default;

    /// <summary>The steps of a path, without brackets and quotes.</summary>
    public static IReadOnlyList<string> Split(string path) =>
        [.. Steps().Matches(path).Select(step => Index(step) ?? Name(step))];

    private static JsonElement? Next(JsonElement value, Match step) =>
        Index(step) is { } index ? Item(value, index) : value.Member(Name(step));

    private static JsonElement? Item(JsonElement value, string index) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Cast<JsonElement?>().ElementAtOrDefault(Number(index))
        : null;

    private static int Number(string index) => int.TryParse(index, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static string? Index(Match step) => step.Groups["index"] is { Success: true, Value: var index } ? index : null;

    private static string Name(Match step) => step.Groups["quoted"] is { Success: true, Value: var quoted }
        ? quoted.Replace("\\\"", "\"", StringComparison.Ordinal)
        : step.Groups["name"].Value;

    [GeneratedRegex("""\[(?<index>\d+)\]|\["(?<quoted>(?:[^"\\]|\\.)*)"\]|(?<name>[^.\[\]"]+)""")]
    private static partial Regex Steps();
}
