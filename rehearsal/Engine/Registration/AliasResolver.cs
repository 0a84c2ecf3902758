using System.Collections.Immutable;
using Pulumirpc;
using Rehearsal.State;

namespace Rehearsal.Engine.Registration;

/// <summary>
/// Finds the URNs that a resource may have had before: by its own aliases, and by the URN that its parent had. Of a parent's
/// aliases only the one that it was found under counts, as in pulumi: a parent that has its new URN already hands none down.
/// </summary>
internal static class AliasResolver
{
    /// <param name="request">Says what the resource is, and its own aliases.</param>
    /// <param name="urn">The URN that it is registered under.</param>
    /// <param name="formerUrn">The alias that another resource of this run was found under; null when it has its URN already.</param>
    public static ImmutableArray<string> Resolve(RegisterResourceRequest request, string urn, Func<string, string?> formerUrn)
    {
        var formerParent = formerUrn(request.Parent);
        if (request.AliasUrns.Count == 0 && request.Aliases.Count == 0 && formerParent is null) return [];
        string[] own =
        [
            .. request.AliasUrns,
            .. request.Aliases.Select(alias => alias.AliasCase == Alias.AliasOneofCase.Urn ? alias.Urn : UrnOf(alias.Spec, request, urn, formerUrn)),
        ];
        var inherited = formerParent is null
            ? []
            : own.Prepend(urn).Select(like => Inherited(Urns.Type(like), Urns.Name(like), Urns.Name(request.Parent), formerParent));
        return [.. own.Concat(inherited).Where(candidate => candidate != urn).Distinct()];
    }

    private static string UrnOf(Alias.Types.Spec spec, RegisterResourceRequest request, string urn, Func<string, string?> formerUrn)
    {
        var parent = spec.ParentCase switch
        {
            Alias.Types.Spec.ParentOneofCase.ParentUrn => formerUrn(spec.ParentUrn) ?? spec.ParentUrn,
            Alias.Types.Spec.ParentOneofCase.NoParent when spec.NoParent => null,
            _ => request.Parent,
        };
        return Urns.Make(
            Or(spec.Stack, Urns.Stack(urn)), Or(spec.Project, Urns.Project(urn)), parent, Or(spec.Type, request.Type), Or(spec.Name, request.Name));
    }

    // A child named after its parent was named after it under its old name, too.
    private static string Inherited(string type, string name, string parentName, string formerParent)
    {
        if (name.StartsWith(parentName, StringComparison.Ordinal)) name = Urns.Name(formerParent) + name[parentName.Length..];
        return Urns.Make(Urns.Stack(formerParent), Urns.Project(formerParent), formerParent, type, name);
    }

    private static string Or(string given, string otherwise) => given == "" ? otherwise : given;
}
