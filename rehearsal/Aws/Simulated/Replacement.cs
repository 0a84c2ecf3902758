using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated;

/// <summary>An input that can't be changed in place, or not from every value.</summary>
internal sealed record Replacement(string Property, Func<PropertyValue?, PropertyValue?, bool> When)
{
    public static implicit operator Replacement(string property) => new(property, (_, _) => true);

    /// <summary>Its value may change, but it can neither be added nor taken away.</summary>
    public static Replacement WhenSetOrCleared(string property) => new(property, (old, @new) => IsAbsent(old) != IsAbsent(@new));

    public static Replacement WhenLeaving(string property, string value) => new(property, (old, _) => old == PropertyValue.Of(value));

    private static bool IsAbsent(PropertyValue? value) => value is null or PropertyValue.Null;
}
