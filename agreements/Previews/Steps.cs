using System.Text.Json;

namespace MediaLive.Agreements.Previews;

/// <summary>Reads the steps of a preview.</summary>
internal static class Steps
{
    public static PreviewStep Read(StepJson step)
    {
        var urn = Urn.Parse(step.Urn);
        var (old, next) = (State(step.OldState), State(step.NewState));
        return new PreviewStep(
            Kind(step),
            urn.Type,
            urn.Name,
            (step.NewState ?? step.OldState) is { Custom: false },
            old,
            next,
            step.ReplaceReasons ?? [],
            old is null || next is null ? [] : [.. Changes(step, old, next)]);
    }

    /// <summary>
    /// The names of pulumi's <c>OpType</c>. What it shows besides, and on request only (<c>create-replacement</c>,
    /// <c>delete-replaced</c>), are the halves of a <c>replace</c>.
    /// </summary>
    private static StepKind Kind(StepJson step) => step.Op switch
    {
        "create" or "import" => StepKind.Create,
        "update" => StepKind.Update,
        "replace" => StepKind.Replace,
        "delete" => step.OldState is { RetainOnDelete: true } ? StepKind.Forget : StepKind.Delete,
        _ => StepKind.None,
    };

    private static ResourceState? State(StateJson? state) => state is null
        ? null
        : new ResourceState(state.Id, PlainJson.Of(state.Inputs), PlainJson.Of(state.Outputs), state.Protect);

    /// <summary>
    /// By path where the provider tells. Else by the names of properties that pulumi gives as reasons, or by comparing inputs.
    /// </summary>
    private static IEnumerable<PropertyChange> Changes(StepJson step, ResourceState old, ResourceState next)
    {
        if (step.DetailedDiff is { Count: > 0 } told)
            return told.Select(difference => Change(difference.Key, difference.Value, old, next));
        var reasons = (step.DiffReasons ?? []).Union(step.ReplaceReasons ?? []).ToList();
        if (reasons.Count > 0)
        {
            return reasons.Select(name =>
                new PropertyChange(name, old.Input(name) ?? old.Outputs?.Member(name), next.Input(name)));
        }

        return old.InputNames.Union(next.InputNames)
            .Select(name => new PropertyChange(name, old.Input(name), next.Input(name)))
            .Where(change => !Same(change.Old, change.New));
    }

    /// <summary>
    /// The old value is an input, or what the resource has: where the one is not there, it is the other. A new value that is no
    /// input is what the provider will know after the update.
    /// </summary>
    private static PropertyChange Change(string path, DifferenceJson told, ResourceState old, ResourceState next)
    {
        var (first, second) = told.InputDiff ? (old.Inputs, old.Outputs) : (old.Outputs, old.Inputs);
        var goes = told.Kind.StartsWith("delete", StringComparison.Ordinal);
        return new PropertyChange(
            path,
            PropertyPath.Find(first, path) ?? PropertyPath.Find(second, path),
            goes ? null : PropertyPath.Find(next.Inputs, path) ?? Marker.UnknownValue);
    }

    private static bool Same(JsonElement? old, JsonElement? next) =>
        old is { } one && next is { } other ? JsonElement.DeepEquals(one, other) : old is null && next is null;
}
