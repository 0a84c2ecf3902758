using Rehearsal.Engine.Registration;
using Rehearsal.Providers;
using Rehearsal.State;
using Rehearsal.Values;

namespace Rehearsal.Engine.Steps;

/// <summary>Tells, property by property, what a provider says has changed.</summary>
internal static class Changes
{
    public static IReadOnlyList<PropertyChange> Describe(Goal goal, ResourceRecord old, PropertyValue.Map inputs, DiffResult diff)
    {
        if (diff.Changed.Count == 0) return [];
        var changes = new List<PropertyChange>();
        foreach (var key in diff.Changed)
        {
            var found = PropertyDiff.Compare(old.Inputs.Only(key), inputs.Only(key)).ToList();

            // Not an input that changed, but the resource itself: what it is, against what it should be.
            var inputDiff = found.Count > 0;
            if (!inputDiff) found.Add(new(PropertyPath.Root.Key(key), old.Outputs[key], inputs[key]));
            var forced = diff.ForcesReplacement.Contains(key);
            changes.AddRange(found.Select(difference => new PropertyChange(
                difference.Path.ToString(), difference.Old, difference.New,
                forced || goal.ReplaceOnChanges.Any(pattern => pattern.Touches(difference.Path)))
            {
                InputDiff = inputDiff,
            }));
        }
        return [.. changes.Where(change => !goal.IgnoreChanges.Any(ignored => ignored.Covers(PropertyPath.Parse(change.Path))))];
    }
}
