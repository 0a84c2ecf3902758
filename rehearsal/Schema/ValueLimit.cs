using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rehearsal.Schema;

/// <summary>
/// What a value may be: the length and pattern of a text, the texts or numbers to choose from, the range of a number, the size of
/// a list, and what each of its elements may be.
/// </summary>
public sealed record ValueLimit(
    Bounds? Length = null,
    string? Pattern = null,
    IReadOnlyList<JsonElement>? Values = null,
    Bounds? Range = null,
    Bounds? Size = null,
    ValueLimit? Each = null)
{
    private readonly Lazy<Regex?> _regex = new(() =>
        Pattern is null ? null : new Regex($@"\A(?:{Pattern})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));

    private readonly Lazy<HashSet<string>?> _choice = new(() =>
        Values?.Select(value => value.ToString()).ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether the pattern, if there is one, matches the whole text.</summary>
    public bool Matches(string text) => _regex.Value?.IsMatch(text) ?? true;

    public bool Allows(string value) => _choice.Value?.Contains(value) ?? true;
}

/// <summary>The least and the greatest, either of which may be open: <c>1..64</c>, <c>..255</c>, <c>4..</c>.</summary>
public sealed record Bounds(double? Least, double? Greatest);

internal sealed class BoundsConverter : System.Text.Json.Serialization.JsonConverter<Bounds>
{
    public override Bounds Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var ends = (reader.GetString() ?? "").Split("..");
        return ends.Length == 2
            ? new Bounds(End(ends[0]), End(ends[1]))
            : throw new JsonException("A range must be written as 'least..greatest'.");
    }

    public override void Write(Utf8JsonWriter writer, Bounds value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Limits are written by limits.mjs.");

    private static double? End(string text) =>
        text.Length == 0 ? null : double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
