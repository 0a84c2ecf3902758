using System.Collections.Immutable;
using Pulumi;

namespace MediaLive.Delivery.Components;

/// <summary>
/// What was made under a former name is kept: it is an alias of the present one. Pulumi hands the alias of a component down to
/// what is named after it, but only in the update that renames the component. If that update fails halfway, the next one would
/// replace the rest: so every resource of the component has aliases of its own.
/// </summary>
internal static class FormerNames
{
    /// <summary>The options of a component; with them, all its resources that are named after it keep what they were.</summary>
    /// <param name="names">The present name first, then those that it may have had.</param>
    public static ComponentResourceOptions? Options(ImmutableArray<string> names) =>
        names.Length == 1 ? null : new() { ResourceTransformations = { made => Keep(made, names) } };

    /// <summary>The aliases of a resource.</summary>
    /// <param name="names">The present name first, then those that it may have had.</param>
    public static List<Input<Alias>> Aliases(IEnumerable<string> names) =>
        [.. names.Skip(1).Select(name => (Input<Alias>)new Alias { Name = name })];

    private static ResourceTransformationResult? Keep(ResourceTransformationArgs made, ImmutableArray<string> names)
    {
        var (name, present) = (made.Resource.GetResourceName(), names[0]);
        if (!name.StartsWith(present, StringComparison.Ordinal))
            return null;

        // Several resources may share their options, which are therefore left as they are.
        var aliases = Aliases(names.Select(former => former + name[present.Length..]));
        return new(made.Args, made.Options is ComponentResourceOptions component
            ? ComponentResourceOptions.Merge(component, new() { Aliases = aliases })
            : CustomResourceOptions.Merge((CustomResourceOptions)made.Options, new() { Aliases = aliases }));
    }
}
