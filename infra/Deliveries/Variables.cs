using System.Collections.Immutable;

namespace MediaLive.Delivery.Deliveries;

/// <summary>
/// MediaLive's identifiers for variable data, such as <c>$dt$</c>, and which of them a field takes (MediaLive User Guide,
/// "Identifiers for variable data in MediaLive": "Rules for using variable data").
/// </summary>
internal static class Variables
{
    /// <summary>What a destination takes.</summary>
    public static readonly ImmutableHashSet<string> InDestinations = ["dt", "d", "t"];

    /// <summary>What the modifiers of HLS outputs take, which take the most: all but the number of a segment.</summary>
    public static readonly ImmutableHashSet<string> InHlsModifiers = [.. InDestinations, "rv", "ra", "rc", "w", "h", "f"];

    /// <summary>What the modifiers of archive and Smooth outputs take. For other groups the guide lists none.</summary>
    public static readonly ImmutableHashSet<string> InArchiveModifiers = InHlsModifiers.Except(["ra", "rc"]);

    /// <summary>
    /// Values of the length that MediaLive writes: YYYYMMDDTHHMMSS, YYYYMMDD and HHMMSS. Of a number there is a digit at least.
    /// </summary>
    private static readonly Dictionary<string, string> Values = new()
    {
        ["dt"] = "20261231T235959",
        ["d"] = "20261231",
        ["t"] = "235959",
    };

    /// <summary>
    /// What is wrong with the variables in a destination; null when nothing is. The destination may
    /// be a secret, and is not shown.
    /// </summary>
    public static (string Rule, string Remedy)? BrokenRule(string destination)
    {
        var parts = destination.Split('$');
        if (parts.Length % 2 == 0)
            return ("has a $ that begins no variable", "write variables as $dt$, $d$ or $t$, or take it out");
        return parts.Where((_, index) => index % 2 == 1).All(InDestinations.Contains)
            ? null
            : ("has a variable that MediaLive does not take in a destination",
                "use $dt$, $d$ or $t$, or move it to the name modifier of an output");
    }

    /// <summary>What is wrong with the variables in a modifier; null when nothing is.</summary>
    public static (string Rule, string Remedy)? BrokenRule(string modifier, ImmutableHashSet<string> taken)
    {
        var remedy = taken.IsEmpty
            ? "take them out"
            : $"use {string.Join(", ", taken.Order(StringComparer.Ordinal).Select(name => $"${name}$"))}";
        var parts = modifier.Split('$');
        if (parts.Length % 2 == 0)
            return ("has a $ that begins no variable", remedy);
        return parts.Where((_, index) => index % 2 == 1).All(variable => taken.Contains(Padded(variable).Name))
            ? null
            : ("has a variable that MediaLive does not take there", remedy);
    }

    /// <summary>A text without what stands between dollar signs.</summary>
    public static string Without(string text) => string.Concat(text.Split('$').Where((_, index) => index % 2 == 0));

    /// <summary>A text with values in place of its variables; a rule must have found nothing wrong with them.</summary>
    public static string Expand(string text) =>
        string.Concat(text.Split('$').Select((part, index) => index % 2 == 1 ? ValueOf(part) : part));

    private static string ValueOf(string variable)
    {
        var (name, width) = Padded(variable);
        return Values.GetValueOrDefault(name, "0").PadLeft(width, '0');
    }

    /// <summary>A variable and its padding modifier: <c>h%05</c> has five digits at least.</summary>
    private static (string Name, int Width) Padded(string variable) =>
        variable.Split("%0") is [var name, var digits] && int.TryParse(digits, out var width) && width is > 0 and < 100
            ? (name, width)
            : (variable, 0);
}
