using System.Text.Json;

namespace Policies;

/// <summary>A statement of a policy document: sets of values, by what they say.</summary>
public sealed record PolicyStatement
{
    private const int LongestSummary = 60;

    /// <summary>What people call it; unique in its document, where there is one.</summary>
    public string? Sid { get; private init; }

    /// <summary><c>Allow</c> or <c>Deny</c>.</summary>
    public required string Effect { get; init; }

    /// <summary>Elements and conditions by where they stand.</summary>
    public required IReadOnlyDictionary<StatementPart, IReadOnlyCollection<string>> Parts { get; init; }

    public bool Denies => Effect == "Deny";

    /// <summary>What it says in short, for one without a <see cref="Sid"/>.</summary>
    public string Summary
    {
        get
        {
            string?[] sets = [InShort("Action", "NotAction"), InShort("Resource", "NotResource")];
            var words = $"{Effect} {string.Join(" on ", sets.OfType<string>())}";
            return words.Length <= LongestSummary ? words : $"{words[..(LongestSummary - 1)]}…";
        }
    }

    /// <returns>Null for what is no statement.</returns>
    internal static PolicyStatement? TryParse(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || Text(json, "Effect") is not { } effect)
            return null;
        var parts = json.EnumerateObject().SelectMany(Read).GroupBy(part => part.Part).ToDictionary(
            same => same.Key,
            same => (IReadOnlyCollection<string>)new SortedSet<string>(same.SelectMany(part => part.Values), same.Key.Comparer));
        return new PolicyStatement { Sid = Text(json, "Sid"), Effect = effect, Parts = parts };
    }

    /// <summary>The values of a part; null where the statement does not have it.</summary>
    public IReadOnlyCollection<string>? this[StatementPart part] => Parts.GetValueOrDefault(part);

    /// <summary>Whether all that <paramref name="other"/> applies to, this one applies to as well.</summary>
    internal bool Covers(PolicyStatement other) =>
        Effect == other.Effect && Parts.Keys.Union(other.Parts.Keys).All(part => part.Covers(this[part], other[part]));

    /// <summary>Null where there is neither: a trust policy is about one role, and names no resource.</summary>
    private string? InShort(string element, string inverse) =>
        this[new(element)] is { } named ? string.Join(", ", named)
        : this[new(inverse)] is { } others ? $"all but {string.Join(", ", others)}"
        : null;

    private static IEnumerable<(StatementPart Part, IEnumerable<string> Values)> Read(JsonProperty element) =>
        (element.Name, element.Value.ValueKind) switch
        {
            ("Sid" or "Effect", _) => [],
            ("Condition", JsonValueKind.Object) =>
                from test in element.Value.EnumerateObject()
                where test.Value.ValueKind == JsonValueKind.Object
                from key in test.Value.EnumerateObject()
                select (new StatementPart(element.Name, test.Name, key.Name), Values.Texts(key.Value)),
            ("Principal" or "NotPrincipal", JsonValueKind.Object) =>
                from kind in element.Value.EnumerateObject()
                select (new StatementPart(element.Name), Values.Texts(kind.Value).Select(value => Principal(kind.Name, value))),
            _ => [(new StatementPart(element.Name), Values.Texts(element.Value))],
        };

    /// <summary>"*" and { "AWS": "*" } are the same: everybody.</summary>
    private static string Principal(string kind, string value) => (kind, value) is ("AWS", "*") ? "*" : $"{kind}: {value}";

    private static string? Text(JsonElement json, string member) =>
        json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
