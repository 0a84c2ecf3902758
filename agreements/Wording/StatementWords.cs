using Policies;

namespace MediaLive.Agreements.Wording;

/// <summary>Statements of policies in words.</summary>
internal static class StatementWords
{
    private const int Most = 4;

    private static readonly StatementPart Action = new("Action");
    private static readonly StatementPart NotAction = new("NotAction");
    private static readonly StatementPart Resource = new("Resource");
    private static readonly StatementPart NotResource = new("NotResource");
    private static readonly StatementPart Principal = new("Principal");
    private static readonly StatementPart NotPrincipal = new("NotPrincipal");

    /// <summary>What became of a statement.</summary>
    public static string Of(StatementPair pair) => pair.Change switch
    {
        StatementChange.Added => $"{Name(pair)} is new: {What(pair.New!)}",
        StatementChange.Removed => $"{Name(pair)} is gone: it {What(pair.Old!)}",
        _ => $"{Name(pair)}: {string.Join("; ", pair.Changes.Select(Of))}",
    };

    /// <summary>What a statement permits that was not permitted.</summary>
    public static string Widening(StatementPair pair) => pair switch
    {
        { Change: StatementChange.Added } or { Change: StatementChange.Removed } => Of(pair),
        _ => $"{Name(pair)} {(pair.Old!.Denies ? "denies less" : "allows more")}: "
            + string.Join("; ", pair.Changes.Where(change => change.Widens).Select(Of)),
    };

    private static string Name(StatementPair pair) => $"**{SafeText.Code(pair.Name)}**";

    private static string What(PolicyStatement statement) => string.Concat(
        statement.Denies ? "denies " : "allows ",
        Few(statement, Action, NotAction),
        Part(" on ", statement, Resource, NotResource),
        Part(" to ", statement, Principal, NotPrincipal),
        string.Concat(
            from part in statement.Parts
            where part.Key.IsCondition
            select $", only if {Condition(part.Key, part.Value)}"));

    private static string Part(string word, PolicyStatement statement, StatementPart part, StatementPart inverse) =>
        statement[part] is null && statement[inverse] is null ? "" : word + Few(statement, part, inverse);

    private static string Few(PolicyStatement statement, StatementPart part, StatementPart inverse) =>
        statement[part] is { } values ? Few(values) : $"all but {Few(statement[inverse] ?? [])}";

    private static string Of(PartChange change)
    {
        if (change.Part is { Element: "Sid" or "Effect" })
            return $"{change.Part.Element}: {Few(change.Removed)} → {Few(change.Added)}";
        if (change is { Part.IsCondition: true, Added.Count: > 0, Removed.Count: 0, Kept: 0 })
            return $"now only if {Condition(change.Part, change.Added)}";
        if (change is { Part.IsCondition: true, Added.Count: 0, Removed.Count: > 0, Kept: 0 })
            return $"no longer only if {Condition(change.Part, change.Removed)}";
        var told = new List<string>();
        if (change.Added.Count > 0)
            told.Add($"now {Few(change.Added)}");
        if (change.Removed.Count > 0)
            told.Add($"no longer {Few(change.Removed)}");
        var where = change.Part.IsCondition
            ? SafeText.Code($"{change.Part.Operator} {change.Part.Key}")
            : Element(change.Part.Element);
        return $"{where} {string.Join(", ", told)}";
    }

    private static string Element(string element) => element switch
    {
        "Action" => "actions:",
        "Resource" => "resources:",
        "Principal" => "who:",
        _ => $"{SafeText.Code(element)}:",
    };

    private static string Condition(StatementPart part, IReadOnlyCollection<string> values) =>
        $"{SafeText.Code($"{part.Key}")} {SafeText.Code($"{part.Operator}")} {Few(values)}";

    private static string Few(IReadOnlyCollection<string> values) =>
        string.Join(", ", values.Take(Most).Select(value => SafeText.Code(ValueText.Short(value))))
        + (values.Count > Most ? $" and {values.Count - Most} more" : "");
}
