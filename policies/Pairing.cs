namespace Policies;

/// <summary>Finds which statement of a document is which of another: by <c>Sid</c>, and else the one most alike.</summary>
internal static class Pairing
{
    /// <summary>From here on, two statements are one that changed; below, one went and another came.</summary>
    private const double Alike = 0.5;

    /// <returns>In the new statements' order, and those that went at the end.</returns>
    public static IEnumerable<(PolicyStatement? Old, PolicyStatement? New)> Of(
        IReadOnlyList<PolicyStatement> old, IReadOnlyList<PolicyStatement> next)
    {
        var left = old.ToList();
        var pairs = new PolicyStatement?[next.Count];
        Take((one, other) => one.Sid is not null && one.Sid == other.Sid ? 1 : 0);
        Take((one, other) => PartChange.Between(one, other).Count == 0 ? 1 : 0);
        Take((one, other) => one.Sid is null || other.Sid is null || Likeness(one, other) == 1 ? Likeness(one, other) : 0);
        return
        [
            .. next.Select((statement, index) => (pairs[index], (PolicyStatement?)statement)),
            .. left.Select(gone => (gone, null as PolicyStatement)),
        ];

        void Take(Func<PolicyStatement, PolicyStatement, double> likeness)
        {
            var best =
                from index in Enumerable.Range(0, next.Count)
                where pairs[index] is null
                from statement in left
                let like = likeness(statement, next[index])
                where like >= Alike
                orderby like descending
                select (index, statement);
            foreach (var (index, statement) in best.ToList())
            {
                var at = left.FindIndex(other => ReferenceEquals(other, statement));
                if (at < 0 || pairs[index] is not null)
                    continue;
                pairs[index] = statement;
                left.RemoveAt(at);
            }
        }
    }

    /// <summary>From 0 to 1: the share of all values that both have. Opposite effects are never alike.</summary>
    private static double Likeness(PolicyStatement one, PolicyStatement other)
    {
        if (one.Effect != other.Effect)
            return 0;
        var (ones, others) = (All(one), All(other));
        return (double)ones.Intersect(others).Count() / ones.Union(others).Count();
    }

    private static HashSet<(StatementPart Part, string Value)> All(PolicyStatement statement) =>
        [.. statement.Parts.SelectMany(part => part.Value.Select(value => (part.Key, value)))];
}
