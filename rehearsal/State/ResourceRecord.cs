using System.Collections.Immutable;
using Rehearsal.Values;

namespace Rehearsal.State;

/// <summary>What is remembered of a resource.</summary>
internal sealed record ResourceRecord
{
    public required string Urn { get; init; }

    public bool Custom { get; init; }

    /// <summary>Read, not made: it is never changed or deleted.</summary>
    public bool External { get; init; }

    public ResourceStatus Status { get; init; }

    /// <summary>How often it has been replaced: tells a resource from its replacement, and seeds names and ids.</summary>
    public int Generation { get; init; }

    public string? Id { get; init; }

    public string? Parent { get; init; }

    /// <summary>The provider, <c>urn::id</c>; null for components, and where an earlier rehearsal left the default one out.</summary>
    public string? Provider { get; init; }

    public PropertyValue.Map Inputs { get; init; } = PropertyValue.Map.Empty;

    public PropertyValue.Map Outputs { get; init; } = PropertyValue.Map.Empty;

    /// <summary>URNs, sorted.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>The resources, by URN, that the value of an input comes from: decides what a delete-before-replace takes along.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    public bool Protect { get; init; }

    public bool RetainOnDelete { get; init; }

    public string? DeletedWith { get; init; }

    public string Type => Urns.Type(Urn);

    public string Name => Urns.Name(Urn);

    public bool IsProvider => Type.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    /// <summary>Made by the engine for the resources that name no provider; as in pulumi, it is neither shown nor counted.</summary>
    public bool IsDefaultProvider => IsProvider && (Name == "default" || Name.StartsWith("default_", StringComparison.Ordinal));

    public RecordKey Key => new(Urn, Generation);

    /// <summary>Everything without which it can't be: none of these may be deleted before it.</summary>
    public IEnumerable<string> Needs()
    {
        foreach (var dependency in Dependencies) yield return dependency;
        if (Parent is not null) yield return Parent;
        if (Provider is not null) yield return ProviderReference.UrnOf(Provider);
        if (DeletedWith is not null) yield return DeletedWith;
    }

    public bool Equals(ResourceRecord? other) =>
        other is not null && Key == other.Key && Custom == other.Custom && External == other.External && Status == other.Status
        && Id == other.Id && Parent == other.Parent && Provider == other.Provider && Protect == other.Protect
        && RetainOnDelete == other.RetainOnDelete && DeletedWith == other.DeletedWith
        && Dependencies.SequenceEqual(other.Dependencies)
        && PropertyDependencies.Keys.SequenceEqual(other.PropertyDependencies.Keys)
        && PropertyDependencies.All(property => property.Value.SequenceEqual(other.PropertyDependencies[property.Key]))
        && ReplaceOnChanges.SequenceEqual(other.ReplaceOnChanges) && AdditionalSecretOutputs.SequenceEqual(other.AdditionalSecretOutputs)
        && Inputs.Equals(other.Inputs) && Outputs.Equals(other.Outputs);

    public override int GetHashCode() => Key.GetHashCode();
}

internal readonly record struct RecordKey(string Urn, int Generation);

internal enum ResourceStatus
{
    Live,

    /// <summary>Its replacement is there; it is still to be deleted.</summary>
    PendingDelete,

    /// <summary>It has been deleted so that its replacement can be made, which has not happened yet.</summary>
    PendingReplacement,

    /// <summary>
    /// A step on it was begun of which nobody knows the end: it may be as it should be, or in part, or not at all. What was to be made
    /// and may be there has no id.
    /// </summary>
    Tainted,
}
