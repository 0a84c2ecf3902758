using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi;

/// <summary>
/// What the engine answers about a resource. Property dependencies are there where it knows better than the program; a resource
/// that it passed over or failed to make is not complete.
/// </summary>
internal sealed record ResourceState(
    string Urn,
    string Id,
    Struct Properties,
    IReadOnlyDictionary<string, PropertyDependencies> PropertyDependencies,
    bool IsComplete = true)
{
    public ResourceState(string urn, string id, Struct properties)
        : this(urn, id, properties, ImmutableDictionary<string, PropertyDependencies>.Empty)
    {
    }

    public ImmutableHashSet<Resource> DependenciesOf(string property) =>
        PropertyDependencies.TryGetValue(property, out var dependencies)
            ? [.. dependencies.Urns.Select(urn => new DependencyResource(urn))]
            : [];
}
