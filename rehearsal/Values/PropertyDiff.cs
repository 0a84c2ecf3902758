namespace Rehearsal.Values;

/// <summary>One place where two values differ; null: absent on that side.</summary>
public sealed record PropertyDifference(PropertyPath Path, PropertyValue? Old, PropertyValue? New);

/// <summary>Compares values property by property. Secretness itself is no difference, but what was within a secret stays marked.</summary>
public static class PropertyDiff
{
    public static IEnumerable<PropertyDifference> Compare(PropertyValue.Map old, PropertyValue.Map @new) =>
        Compare(PropertyPath.Root, old, @new, secret: false);

    /// <summary>The top-level properties that differ.</summary>
    public static IReadOnlyList<string> ChangedKeys(PropertyValue.Map old, PropertyValue.Map @new) =>
        [.. old.Entries.Keys.Union(@new.Entries.Keys).Where(key => !Equals(old[key], @new[key])).Order(StringComparer.Ordinal)];

    private static IEnumerable<PropertyDifference> Compare(PropertyPath path, PropertyValue? old, PropertyValue? @new, bool secret)
    {
        if (old is PropertyValue.Secret || @new is PropertyValue.Secret)
            return Compare(path, Bare(old), Bare(@new), secret: true);
        return (old, @new) switch
        {
            (PropertyValue.Map a, PropertyValue.Map b) => CompareMaps(path, a, b, secret),
            (PropertyValue.List a, PropertyValue.List b) => CompareLists(path, a, b, secret),
            _ => Equals(old, @new) ? [] : [new(path, Mark(old, secret), Mark(@new, secret))],
        };
    }

    private static IEnumerable<PropertyDifference> CompareMaps(PropertyPath path, PropertyValue.Map old, PropertyValue.Map @new, bool secret) =>
        old.Entries.Keys.Union(@new.Entries.Keys)
            .Order(StringComparer.Ordinal)
            .SelectMany(key => Compare(path.Key(key), old[key], @new[key], secret));

    private static IEnumerable<PropertyDifference> CompareLists(PropertyPath path, PropertyValue.List old, PropertyValue.List @new, bool secret) =>
        Enumerable.Range(0, Math.Max(old.Items.Length, @new.Items.Length))
            .SelectMany(i => Compare(path.Index(i), old.Items.ElementAtOrDefault(i), @new.Items.ElementAtOrDefault(i), secret));

    private static PropertyValue? Bare(PropertyValue? value) => value is PropertyValue.Secret secret ? Bare(secret.Value) : value;

    private static PropertyValue? Mark(PropertyValue? value, bool secret) => secret ? value?.AsSecret() : value;
}
