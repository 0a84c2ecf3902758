using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output resolves to: a value, and what is known about it.</summary>
internal readonly struct OutputData<T>(T value, ImmutableHashSet<Resource> dependencies, bool isKnown, bool isSecret)
{
    public T Value { get; } = value;

    /// <summary>The resources that the value was made from.</summary>
    public ImmutableHashSet<Resource> Dependencies { get; } = dependencies;

    /// <summary>False in a preview, when only the real update can tell the value.</summary>
    public bool IsKnown { get; } = isKnown;

    public bool IsSecret { get; } = isSecret;

    /// <summary>Another value of the same origin.</summary>
    public OutputData<TOther> With<TOther>(TOther other) => new(other, Dependencies, IsKnown, IsSecret);

    /// <summary>What follows from this value: it inherits all that taints this one.</summary>
    public OutputData<TOther> Then<TOther>(OutputData<TOther> next) =>
        new(next.Value, OutputData.Union(Dependencies, next.Dependencies), IsKnown && next.IsKnown, IsSecret || next.IsSecret);
}

internal static class OutputData
{
    public static OutputData<T> Known<T>(T value, bool isSecret = false) => new(value, [], isKnown: true, isSecret);

    public static OutputData<T> Unknown<T>(T placeholder) => new(placeholder, [], isKnown: false, isSecret: false);

    /// <summary>Most sets have nothing to add to each other, and to find that out element by element is slow.</summary>
    public static ImmutableHashSet<Resource> Union(ImmutableHashSet<Resource> first, ImmutableHashSet<Resource> second) =>
        second.IsEmpty ? first : first.IsEmpty ? second : first.Union(second);
}
