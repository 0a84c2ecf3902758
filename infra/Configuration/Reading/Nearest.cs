namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>Finds what somebody probably meant to write.</summary>
internal static class Nearest
{
    /// <summary>The known word that is nearest to what is written; null when none is near.</summary>
    public static string? To(string written, IEnumerable<string> known) => known
        .Select(word => (word, distance: Distance(written.ToUpperInvariant(), word.ToUpperInvariant())))
        .Where(candidate => candidate.distance <= Math.Max(1, candidate.word.Length / 3))
        .OrderBy(candidate => candidate.distance)
        .ThenBy(candidate => candidate.word, StringComparer.Ordinal)
        .Select(candidate => candidate.word)
        .FirstOrDefault();

    /// <summary>The remedy for an unknown word: the nearest known one, or all that are known.</summary>
    public static string Remedy(string written, IReadOnlyCollection<string> known) => To(written, known) is { } meant
        ? $"perhaps '{meant}' is meant"
        : $"use one of {string.Join(", ", known.Order(StringComparer.Ordinal))}";

    /// <summary>Levenshtein's distance: insertions, deletions and replacements of one character.</summary>
    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        foreach (var (i, left) in a.Index())
        {
            var current = new int[b.Length + 1];
            current[0] = i + 1;
            foreach (var (j, right) in b.Index())
                current[j + 1] = Math.Min(Math.Min(current[j], previous[j + 1]) + 1, previous[j] + (left == right ? 0 : 1));
            previous = current;
        }

        return previous[^1];
    }
}
