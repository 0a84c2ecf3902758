using System.Text.Json;

namespace Policies;

/// <summary>The values of a policy's elements.</summary>
internal static class Values
{
    /// <summary>IAM writes one value as itself, and several as a list.</summary>
    public static IEnumerable<JsonElement> Few(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : [json];

    /// <summary>Numbers and truth values as IAM reads them: as text.</summary>
    public static IEnumerable<string> Texts(JsonElement json) =>
        Few(json).Select(value => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());

    /// <summary>Whether all that <paramref name="covered"/> matches is matched by <paramref name="pattern"/> too.</summary>
    /// <param name="pattern">With <c>*</c> for any text and <c>?</c> for one character.</param>
    /// <param name="covered">Such a pattern too.</param>
    /// <param name="comparison">Actions are the same in upper and lower case; the rest is not.</param>
    public static bool Covers(ReadOnlySpan<char> pattern, ReadOnlySpan<char> covered, StringComparison comparison)
    {
        // Goes back to the last star, and lets it take one character more, as long as something is left.
        var (at, star, taken) = (0, -1, 0);
        for (var next = 0; next < covered.Length;)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, taken) = (at++, next);
            }
            else if (at < pattern.Length && One(pattern.Slice(at, 1), covered.Slice(next, 1), comparison))
            {
                (at, next) = (at + 1, next + 1);
            }
            else if (star >= 0)
            {
                next = ++taken;
                at = star + 1;
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].Trim('*').IsEmpty;
    }

    private static bool One(ReadOnlySpan<char> pattern, ReadOnlySpan<char> covered, StringComparison comparison) =>
        pattern is "?" ? covered is not "*" : pattern.Equals(covered, comparison);
}
