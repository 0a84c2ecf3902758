namespace Policies;

/// <summary>Where a set of values stands in a statement.</summary>
/// <param name="Element">Such as <c>Action</c>, <c>NotResource</c>, <c>Principal</c> or <c>Condition</c>.</param>
/// <param name="Operator">Of a condition, such as <c>StringEquals</c>.</param>
/// <param name="Key">Of a condition, such as <c>aws:SourceAccount</c>.</param>
public sealed record StatementPart(string Element, string? Operator = null, string? Key = null)
{
    public bool IsCondition => Operator is not null;

    /// <summary>As a path in the document, such as <c>Condition.StringEquals.aws:SourceAccount</c>.</summary>
    public override string ToString() => IsCondition ? $"{Element}.{Operator}.{Key}" : Element;

    /// <summary>Actions are the same in upper and lower case.</summary>
    internal StringComparer Comparer => StringComparer.FromComparison(Comparison);

    private StringComparison Comparison => Element.EndsWith("Action", StringComparison.Ordinal)
        ? StringComparison.OrdinalIgnoreCase
        : StringComparison.Ordinal;

    /// <summary>Whether more values let the statement apply to less: it is about all others.</summary>
    private bool Excludes => IsCondition
        ? Operator!.Contains("Not", StringComparison.Ordinal)
        : Element.StartsWith("Not", StringComparison.Ordinal);

    /// <summary>
    /// Whether a statement with these values applies wherever one with those of <paramref name="others"/> does. Numbers, dates
    /// and networks are compared as values, not as ranges: where they differ, it is not known to.
    /// </summary>
    internal bool Covers(IReadOnlyCollection<string>? values, IReadOnlyCollection<string>? others)
    {
        if (values is null || others is null)
            return values is null && (others is null || IsCondition || Excludes);
        return Excludes
            ? values.All(value => others.Any(other => Covers(other, value)))
            : others.All(other => values.Any(value => Covers(value, other)));
    }

    /// <summary>Patterns are meant everywhere but in conditions that compare literally.</summary>
    private bool Covers(string pattern, string value) => !IsCondition || Operator!.Contains("Like", StringComparison.Ordinal)
        ? Values.Covers(pattern, value, Comparison)
        : pattern == value;
}
