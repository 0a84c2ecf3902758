using Policies;
using Rehearsal.Engine;
using Rehearsal.Values;

namespace Rehearsal.Cli.Display;

/// <summary>Finds where two IAM policies differ: by statement (its <c>Sid</c>, or else what it says), and value by value.</summary>
internal static class PolicyDifferences
{
    /// <summary>Null where not both are policies. What says the same in other words is one difference of the whole.</summary>
    public static IReadOnlyList<PropertyChange>? Between(string path, PropertyValue old, PropertyValue @new)
    {
        if (Parse(old) is not { } before || Parse(@new) is not { } after)
            return null;

        var comparison = PolicyComparison.Between(before, after);
        PropertyChange[] changes =
        [
            .. comparison.Changed.SelectMany(pair => Between($"{path}.Statement[{pair.Name}]", pair)),
            .. comparison.Members.Select(member => Change($"{path}.{member.Member}", Json(member.Old), Json(member.New))),
        ];
        if (changes.Length > 0)
            return changes;

        var now = comparison.Statements.Select(pair => pair.Name).ToArray();
        var then = before.Statements
            .Select(statement => comparison.Statements.First(pair => ReferenceEquals(pair.Old, statement)).Name)
            .ToArray();
        return [then.SequenceEqual(now) ? Change(path, old, @new) : Change($"{path}.Statement", Texts(then), Texts(now))];
    }

    private static IEnumerable<PropertyChange> Between(string path, StatementPair pair) => pair switch
    {
        { Old: null, New: { } added } => [Change(path, null, Value(added))],
        { Old: { } removed, New: null } => [Change(path, Value(removed), null)],
        _ => pair.Changes.SelectMany(change => Between($"{path}.{change.Part}", change)),
    };

    private static IEnumerable<PropertyChange> Between(string path, PartChange change) => (change.Removed, change.Added) switch
    {
        ([var removed], [var added]) => [Change(path, PropertyValue.Of(removed), PropertyValue.Of(added))],
        var (removed, added) =>
        [
            .. removed.Select(value => Change(path, PropertyValue.Of(value), null)),
            .. added.Select(value => Change(path, null, PropertyValue.Of(value))),
        ],
    };

    private static PropertyChange Change(string path, PropertyValue? old, PropertyValue? @new) =>
        new(path, old, @new, ForcesReplacement: false);

    private static PolicyDocument? Parse(PropertyValue value) => value switch
    {
        PropertyValue.Text text => PolicyDocument.TryParse(text.Value),
        PropertyValue.Map map when map["Statement"] is not null && map.HasJsonForm() => PolicyDocument.TryParse(JsonText.Write(map)),
        _ => null,
    };

    private static PropertyValue.Map Value(PolicyStatement statement) => PropertyValue.Of(
    [
        KeyValuePair.Create<string, PropertyValue>("Effect", PropertyValue.Of(statement.Effect)),
        .. statement.Parts.Select(part => KeyValuePair.Create($"{part.Key}", Few([.. part.Value]))),
    ]);

    private static PropertyValue Few(string[] values) => values is [var only] ? PropertyValue.Of(only) : Texts(values);

    private static PropertyValue.List Texts(string[] values) => PropertyValue.Of(values.Select(PropertyValue.Of));

    private static PropertyValue? Json(string? text) => text is not null && JsonText.TryParse(text, out var value) ? value : null;
}
