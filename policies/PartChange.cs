namespace Policies;

/// <summary>What became of one part of a statement that both documents have.</summary>
/// <param name="Part">Such as <c>Resource</c>, or a condition; <c>Sid</c> and <c>Effect</c> as well.</param>
/// <param name="Added">Values that are new, in alphabetical order.</param>
/// <param name="Removed">Values that are gone, in alphabetical order.</param>
/// <param name="Kept">How many there are before and after.</param>
/// <param name="Widens">Whether it permits what was not permitted: an <c>Allow</c> of more, or a <c>Deny</c> of less.</param>
public sealed record PartChange(
    StatementPart Part, IReadOnlyList<string> Added, IReadOnlyList<string> Removed, int Kept, bool Widens)
{
    /// <summary>All differences between two statements; none where they say the same.</summary>
    internal static IReadOnlyList<PartChange> Between(PolicyStatement old, PolicyStatement next) =>
    [
        .. Between(new StatementPart("Sid"), old.Sid, next.Sid, widens: false),
        .. Between(new StatementPart("Effect"), old.Effect, next.Effect, widens: old.Denies),
        .. from part in old.Parts.Keys.Union(next.Parts.Keys).OrderBy(part => part.ToString(), StringComparer.Ordinal)
           let change = Between(part, old[part], next[part], old.Denies, next.Denies)
           where change is not null
           select change,
    ];

    private static IEnumerable<PartChange> Between(StatementPart part, string? old, string? next, bool widens) =>
        old == next ? [] : [new PartChange(part, List(next), List(old), 0, widens)];

    private static PartChange? Between(
        StatementPart part, IReadOnlyCollection<string>? old, IReadOnlyCollection<string>? next, bool denied, bool denies)
    {
        var added = (next ?? []).Except(old ?? [], part.Comparer).ToList();
        var removed = (old ?? []).Except(next ?? [], part.Comparer).ToList();
        if (added.Count + removed.Count == 0 && old is null == next is null)
            return null;
        var widens = (denied, denies) switch
        {
            (false, false) => !part.Covers(old, next),
            (true, true) => !part.Covers(next, old),
            _ => false,
        };
        return new PartChange(part, added, removed, (next?.Count ?? 0) - added.Count, widens);
    }

    private static string[] List(string? value) => value is null ? [] : [value];
}
