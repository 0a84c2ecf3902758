namespace MediaLive.Agreements.Reviews;

/// <summary>A row of the table of what operators must be told. Texts are safe in a table.</summary>
/// <param name="Subject">A delivery as users write it, or a channel.</param>
/// <param name="What">What differs.</param>
/// <param name="Before">How it is agreed now.</param>
/// <param name="After">How it is to be.</param>
/// <param name="Weight">As <see cref="Fact.Weight"/>.</param>
internal sealed record AgreementRow(string Subject, string What, string Before, string After, Weight Weight)
{
    private const string Nothing = "none";

    public string AsMarkdown() => $"| {Subject} | {What} | {Before} | {After} |";

    /// <summary>A row for each fact that differs, with the lines that differ.</summary>
    public static IEnumerable<AgreementRow> Between(string subject, IEnumerable<Fact> old, IEnumerable<Fact> next)
    {
        var (before, after) = (old.ToList(), next.ToList());
        return from what in after.Concat(before).Select(fact => fact.What).Distinct()
               let was = before.Find(fact => fact.What == what)
               let becomes = after.Find(fact => fact.What == what)
               let gone = Except(was, becomes)
               let come = Except(becomes, was)
               where gone.Count + come.Count > 0
               select new AgreementRow(subject, what, Cell(gone), Cell(come), (becomes ?? was)!.Weight);
    }

    /// <summary>A delivery that comes or goes: what its operator must know.</summary>
    public static IEnumerable<AgreementRow> Of(string subject, IEnumerable<Fact> facts, bool isNew) =>
        from fact in facts
        where fact is { Weight: > Weight.OnSheets, Lines.Count: > 0 }
        let lines = Cell(fact.Lines)
        select new AgreementRow(subject, fact.What, isNew ? "new" : lines, isNew ? lines : "gone", fact.Weight);

    private static List<string> Except(Fact? fact, Fact? other) =>
        [.. (fact?.Lines ?? []).Except(other?.Lines ?? [], StringComparer.Ordinal)];

    private static string Cell(IReadOnlyCollection<string> lines) => lines.Count == 0 ? Nothing : string.Join("<br>", lines);
}
