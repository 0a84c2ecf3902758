using System.Collections.Immutable;

namespace Rehearsal.Values;

/// <summary>
/// A value of a resource's inputs or outputs, as the Pulumi protocol knows it. Immutable; equality is by content.
/// </summary>
public abstract record PropertyValue
{
    private PropertyValue()
    {
    }

    public static PropertyValue Of(bool value) => new Bool(value);

    public static PropertyValue Of(double value) => new Number(value);

    public static PropertyValue Of(string value) => new Text(value);

    public static List Of(IEnumerable<PropertyValue> items) => new([.. items]);

    public static Map Of(IEnumerable<KeyValuePair<string, PropertyValue>> entries) =>
        new(ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, entries));

    public sealed record Null : PropertyValue
    {
        public static readonly Null Instance = new();
    }

    public sealed record Bool(bool Value) : PropertyValue;

    public sealed record Number(double Value) : PropertyValue;

    public sealed record Text(string Value) : PropertyValue;

    public sealed record List(ImmutableArray<PropertyValue> Items) : PropertyValue
    {
        public bool Equals(List? other) => other is not null && Items.SequenceEqual(other.Items);

        public override int GetHashCode() => Items.Aggregate(Items.Length, HashCode.Combine);
    }

    public sealed record Map(ImmutableSortedDictionary<string, PropertyValue> Entries) : PropertyValue
    {
        public static readonly Map Empty = new(ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal));

        public PropertyValue? this[string key] => Entries.GetValueOrDefault(key);

        public Map With(string key, PropertyValue value) => new(Entries.SetItem(key, value));

        public Map Without(string key) => new(Entries.Remove(key));

        /// <summary>The map with nothing but this key, if it has it.</summary>
        public Map Only(string key) => this[key] is { } value ? Empty.With(key, value) : Empty;

        public bool Equals(Map? other) => other is not null && Entries.SequenceEqual(other.Entries);

        public override int GetHashCode() => Entries.Aggregate(Entries.Count, (hash, entry) => HashCode.Combine(hash, entry.Key, entry.Value));
    }

    /// <summary>A value that must never be shown or stored in clear.</summary>
    public sealed record Secret(PropertyValue Value) : PropertyValue
    {
        public override string ToString() => "[secret]";
    }

    /// <summary>A value that only an update will know.</summary>
    public sealed record Unknown : PropertyValue
    {
        public static readonly Unknown Instance = new();
    }

    /// <summary>A reference to another resource; <paramref name="Id"/> is null for components.</summary>
    public sealed record Reference(string Urn, PropertyValue? Id, string PackageVersion) : PropertyValue;

    /// <summary>An asset or archive, kept as it came: its signature and its fields.</summary>
    public sealed record Blob(string Signature, Map Fields) : PropertyValue;
}
