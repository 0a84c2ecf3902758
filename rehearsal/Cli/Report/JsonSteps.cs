using System.Text.Json;
using Rehearsal.Engine;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Cli.Report;

/// <summary>
/// The steps of a run just as <c>pulumi preview --json</c> has them: a replacement is one step, and of what stays the same only
/// the stack and what is protected from now on, or no longer, are told. Sorted by URN.
/// </summary>
/// <param name="json">Where they go.</param>
/// <param name="resources">The resources at the end of the run: components hand in their outputs when their step is over.</param>
internal sealed class JsonSteps(Utf8JsonWriter json, IReadOnlyList<ResourceResult> resources)
{
    private readonly JsonState _states = new(json);
    private readonly Dictionary<string, ResourceResult> _resources =
        resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);

    public void Write(string name, IReadOnlyCollection<Step> steps)
    {
        json.WriteStartArray(name);
        foreach (var step in Sorted(steps)) Write(step);
        json.WriteEndArray();
    }

    private static IEnumerable<Step> Sorted(IEnumerable<Step> steps) =>
        steps.Where(IsTold).OrderBy(step => step.Urn, StringComparer.Ordinal).ThenBy(step => step.Operation);

    private static bool IsTold(Step step) => step.Operation switch
    {
        Operation.Same => step.Type == Urns.StackType || step.Old?.Protect != step.New?.Protect,
        Operation.DeleteReplaced => false,
        _ => true,
    };

    private void Write(Step step)
    {
        json.WriteStartObject();
        json.WriteString("op", step.Operation.ToString().ToLowerInvariant());
        json.WriteString("urn", step.Urn);
        json.WriteText("provider", (step.New ?? step.Old)?.Provider);
        if (step.Old is { } old) _states.Write("oldState", old);
        if (step.New is { } @new) _states.Write("newState", @new.Custom ? @new : @new with { Outputs = OutputsOf(@new) });
        json.WriteTexts("diffReasons", Reasons(step.Changes));
        json.WriteTexts("replaceReasons", Reasons(step.Changes.Where(change => change.ForcesReplacement)));
        WriteDiff(step.Changes);
        json.WriteEndObject();
    }

    private PropertyValue.Map OutputsOf(ResourceRecord component) =>
        _resources.TryGetValue(component.Urn, out var resource) ? resource.Outputs : component.Outputs;

    private static string[] Reasons(IEnumerable<PropertyChange> changes) =>
        [.. changes.Select(change => PropertyPath.Parse(change.Path).Top).Distinct().Order(StringComparer.Ordinal)];

    private void WriteDiff(IReadOnlyList<PropertyChange> changes)
    {
        json.WritePropertyName("detailedDiff");
        if (changes.Count == 0)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        foreach (var change in changes)
        {
            json.WriteStartObject(change.Path);
            json.WriteString("kind", Kind(change));
            json.WriteBoolean("inputDiff", change.InputDiff);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static string Kind(PropertyChange change) => (change.Old, change.New) switch
    {
        (null, _) => "add",
        (_, null) => "delete",
        _ => "update",
    } + (change.ForcesReplacement ? "-replace" : "");
}
