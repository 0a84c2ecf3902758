namespace MediaLive.Delivery.Deliveries;

/// <summary>
/// MediaLive's identifiers for variable data. Of these a destination takes just <c>$dt$</c>, <c>$d$</c> and <c>$t$</c>; the name
/// modifier of an output takes more (MediaLive User Guide, "Identifiers for variable data in MediaLive").
/// </summary>
internal static class Variables
{
    /// <summary>Each variable with a value of the length that MediaLive writes: YYYYMMDDTHHMMSS, YYYYMMDD and HHMMSS.</summary>
    private static readonly Dictionary<string, string> Known = new()
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
        return parts.Where((_, index) => index % 2 == 1).All(Known.ContainsKey)
            ? null
            : ("has a variable that MediaLive does not take in a destination",
                "use $dt$, $d$ or $t$, or move it to the name modifier of an output");
    }

    /// <summary>A destination with values in place of its variables; <see cref="BrokenRule"/> must have found nothing.</summary>
    public static string Expand(string destination) =>
        string.Concat(destination.Split('$').Select((part, index) => index % 2 == 1 ? Known[part] : part));
}
