using System.Text.Json;
using Policies;

namespace MediaLive.Agreements.Previews;

/// <summary>A policy document among the inputs of a resource, before and after a step.</summary>
/// <param name="Property">The input that holds it.</param>
/// <param name="Comparison">Null where a document is known only after the update.</param>
internal sealed record PolicyChange(string Property, PolicyComparison? Comparison)
{
    /// <summary>What an input is called that holds a policy, in the AWS providers.</summary>
    private static readonly HashSet<string> Names = new(["policy", "assumeRolePolicy"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The policies of a step that differ: there are none before it is created, and none after it is deleted.</summary>
    public static IEnumerable<PolicyChange> Of(PreviewStep step) =>
        step.Kind == StepKind.None ? [] : step.InputNames.Select(name => Of(step, name)).OfType<PolicyChange>();

    /// <summary>Null where an input holds no policy, or the same.</summary>
    private static PolicyChange? Of(PreviewStep step, string name)
    {
        var (old, next) = (step.Old?.Input(name), step.New?.Input(name));
        if (Names.Contains(name) && Marker.IsUnknown(next))
            return new PolicyChange(name, null);
        var (before, after) = (Document(old), Document(next));
        if (before is null && after is null)
            return null;
        var comparison = PolicyComparison.Between(before, after);
        return comparison.Changed.Any() || comparison.Members.Count > 0 ? new PolicyChange(name, comparison) : null;
    }

    private static PolicyDocument? Document(JsonElement? value) => value is { } json ? PolicyDocument.TryParse(json) : null;
}
