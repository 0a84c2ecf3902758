using System.Collections.Immutable;
using Pulumirpc;
using Rehearsal.State;

namespace Rehearsal.Engine.Registration;

/// <summary>
/// Finds the URNs that a resource may have had before: by its own aliases, and by those of its parent, since a child's URN holds
/// its parent's type.
/// </summary>
internal static class AliasResolver
{
    public static ImmutableArray<string> Resolve(RegisterResourceRequest request, string urn, ImmutableArray<string> parentAliases)
    {
        if (request.AliasUrns.Count == 0 && request.Aliases.Count == 0 && parentAliases.Length == 0) return [];
        var found = new List<string>(request.AliasUrns);
        foreach (var alias in request.Aliases)
            found.Add(alias.AliasCase == Alias.AliasOneofCase.Urn ? alias.Urn : UrnOf(alias.Spec, request, urn, request.Parent));
        foreach (var parent in parentAliases)
        {
            found.Add(Inherited(request, parent, request.Type, request.Name));
            foreach (var alias in request.Aliases)
                if (alias.AliasCase == Alias.AliasOneofCase.Spec) found.Add(UrnOf(alias.Spec, request, parent, parent));
        }
        return [.. found.Where(candidate => candidate != urn).Distinct()];
    }

    private static string UrnOf(Alias.Types.Spec spec, RegisterResourceRequest request, string like, string parent)
    {
        var type = Or(spec.Type, request.Type);
        var name = Or(spec.Name, request.Name);
        if (spec.ParentCase == Alias.Types.Spec.ParentOneofCase.None && parent != request.Parent && spec.Stack == "" && spec.Project == "")
            return Inherited(request, parent, type, name);
        var aliasParent = spec.ParentCase switch
        {
            Alias.Types.Spec.ParentOneofCase.ParentUrn => spec.ParentUrn,
            Alias.Types.Spec.ParentOneofCase.NoParent => null,
            _ => parent,
        };
        return Urns.Make(Or(spec.Stack, Urns.Stack(like)), Or(spec.Project, Urns.Project(like)), aliasParent, type, name);
    }

    // A child named after its parent was named after it under its old name, too.
    private static string Inherited(RegisterResourceRequest request, string parentAlias, string type, string name)
    {
        var parentName = Urns.Name(request.Parent);
        if (name.StartsWith(parentName, StringComparison.Ordinal)) name = Urns.Name(parentAlias) + name[parentName.Length..];
        return Urns.Make(Urns.Stack(parentAlias), Urns.Project(parentAlias), parentAlias, type, name);
    }

    private static string Or(string given, string otherwise) => given == "" ? otherwise : given;
}
