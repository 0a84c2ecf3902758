using System.Text.Json;
using MediaLive.Agreements.Previews;

namespace MediaLive.Agreements.Wording;

/// <summary>Values of properties in a review: short, and what can't be shown in words.</summary>
internal static class ValueText
{
    public const string Unknown = "known after the update";
    private const int Longest = 120;

    /// <summary>How much of what is the same stands before and after a difference.</summary>
    private const int Around = 20;

    public static string Of(JsonElement? value) => Shown(value, Short);

    /// <summary>Of one that only holds other text: unknown and secret parts are told in words.</summary>
    public static string Of(string text) => text switch
    {
        Marker.Unknown => Unknown,
        Marker.Secret => "secret",
        _ => SafeText.Code(Short(text)),
    };

    /// <summary>Two values that differ: of long ones, what is around the difference.</summary>
    public static (string Old, string New) Pair(JsonElement? old, JsonElement? next)
    {
        if (Text(old) is not { } before || Text(next) is not { } after || Math.Max(before.Length, after.Length) <= Longest)
            return (Of(old), Of(next));
        var start = Math.Max(0, Same(before, after) - Around);
        var end = Math.Max(0, Same(Reversed(before[start..]), Reversed(after[start..])) - Around);
        return (Shown(old, text => Short(Part(text, start, end))), Shown(next, text => Short(Part(text, start, end))));
    }

    public static string Short(string text) =>
        text.Length <= Longest ? text : $"{text[..(Longest * 2 / 3)]}…{text[^(Longest / 3)..]}";

    private static string Shown(JsonElement? value, Func<string, string> shorten) => value switch
    {
        null => "none",
        _ when Marker.IsUnknown(value) => Unknown,
        _ when Marker.IsSecret(value) => "secret",
        { } known => SafeText.Code(shorten(Text(known)!)),
    };

    private static string? Text(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.String } text ? text.GetString() : value?.GetRawText();

    private static string Part(string text, int start, int end) =>
        $"{(start > 0 ? "…" : "")}{text[start..^end]}{(end > 0 ? "…" : "")}";

    private static int Same(string one, string other) => one.AsSpan().CommonPrefixLength(other);

    private static string Reversed(string text) => string.Concat(text.Reverse());
}
