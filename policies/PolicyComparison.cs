namespace Policies;

/// <summary>Two policy documents, compared by statement: the order of statements and of values says nothing.</summary>
/// <param name="Statements">Every statement of either document, in the new one's order, and those that went at the end.</param>
/// <param name="Members">Other members that differ, such as <c>Version</c>, each as JSON or null.</param>
public sealed record PolicyComparison(
    IReadOnlyList<StatementPair> Statements, IReadOnlyList<(string Member, string? Old, string? New)> Members)
{
    /// <summary>The statements that came, went or changed.</summary>
    public IEnumerable<StatementPair> Changed => Statements.Where(pair => pair.Change != StatementChange.None);

    /// <summary>Whether anything is permitted that was not.</summary>
    public bool Widens => Statements.Any(pair => pair.Widens);

    /// <param name="old">The document before; null where there was none.</param>
    /// <param name="next">The document after; null where there is none.</param>
    public static PolicyComparison Between(PolicyDocument? old, PolicyDocument? next)
    {
        var (before, after) = (old ?? PolicyDocument.Empty, next ?? PolicyDocument.Empty);
        var named = new Dictionary<string, int>();
        return new PolicyComparison(
            [.. Pairing.Of(before.Statements, after.Statements).Select(pair => Pair(pair.Old, pair.New, before, after, named))],
            [
                .. from member in before.Members.Keys.Union(after.Members.Keys).Order(StringComparer.Ordinal)
                   let was = before.Members.GetValueOrDefault(member)
                   let becomes = after.Members.GetValueOrDefault(member)
                   where was != becomes
                   select (member, was, becomes),
            ]);
    }

    private static StatementPair Pair(
        PolicyStatement? old, PolicyStatement? next, PolicyDocument before, PolicyDocument after, Dictionary<string, int> named)
    {
        var changes = old is null || next is null ? [] : PartChange.Between(old, next);
        return new StatementPair(Unique(Name(old, next), named), old, next, changes, Permits(old, next, before, after));
    }

    private static bool Permits(PolicyStatement? old, PolicyStatement? next, PolicyDocument before, PolicyDocument after) =>
        (next is { Denies: false } && !before.Statements.Any(other => other.Covers(next)))
        || (old is { Denies: true } && !after.Statements.Any(other => other.Covers(old)));

    private static string Name(PolicyStatement? old, PolicyStatement? next) =>
        old?.Sid ?? next?.Sid ?? (old ?? next)!.Summary;

    private static string Unique(string name, Dictionary<string, int> named)
    {
        var times = named[name] = named.GetValueOrDefault(name) + 1;
        return times == 1 ? name : $"{name} ({times})";
    }
}
