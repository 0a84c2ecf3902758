using System.Collections.Immutable;
using Pulumirpc;
using Rehearsal.Values;

namespace Rehearsal.Engine.Registration;

/// <summary>Turns what a program asks for into a goal, or refuses what a rehearsal can't do.</summary>
internal static class GoalReader
{
    public static Goal Read(RegisterResourceRequest request, string urn, Func<string, string?> formerUrn)
    {
        if (request.ImportId != "") throw new EngineException($"'{request.Name}' asks to import '{request.ImportId}', which a rehearsal can't do; take its import option away.");
        if (request.Remote) throw new EngineException($"'{request.Name}' ({request.Type}) is a component of another language, which a rehearsal can't run.");
        return new Goal
        {
            Urn = urn,
            Type = request.Type,
            Name = request.Name,
            Parent = Optional(request.Parent),
            Custom = request.Custom,
            Inputs = WireReader.Read(request.Object),
            Provider = Optional(request.Provider),
            Version = request.Version,
            Dependencies = Dependencies(request),
            PropertyDependencies = request.PropertyDependencies
                .Where(property => property.Value.Urns.Count > 0)
                .ToImmutableSortedDictionary(property => property.Key, property => Sorted(property.Value.Urns), StringComparer.Ordinal),
            Aliases = AliasResolver.Resolve(request, urn, formerUrn),
            IgnoreChanges = [.. request.IgnoreChanges.Select(PropertyPath.Parse)],
            ReplaceOnChanges = [.. request.ReplaceOnChanges.Select(PropertyPath.Parse)],
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
            DeleteBeforeReplace = request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace ? request.DeleteBeforeReplace : null,
            Protect = request.Protect,
            RetainOnDelete = request.RetainOnDelete,
            DeletedWith = Optional(request.DeletedWith),
        };
    }

    /// <summary>A resource that is only read has few wishes.</summary>
    public static Goal Read(ReadResourceRequest request, string urn) => new()
    {
        Urn = urn,
        Type = request.Type,
        Name = request.Name,
        Parent = Optional(request.Parent),
        Custom = true,
        Inputs = WireReader.Read(request.Properties),
        Provider = Optional(request.Provider),
        Version = request.Version,
        Dependencies = Sorted(request.Dependencies),
        AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
    };

    private static ImmutableArray<string> Dependencies(RegisterResourceRequest request) =>
        request.Dependencies.Count == 0 && request.PropertyDependencies.Count == 0
            ? []
            : Sorted(request.Dependencies.Concat(request.PropertyDependencies.Values.SelectMany(property => property.Urns)));

    private static ImmutableArray<string> Sorted(IEnumerable<string> urns) => [.. urns.Distinct().Order(StringComparer.Ordinal)];

    private static string? Optional(string value) => value == "" ? null : value;
}
