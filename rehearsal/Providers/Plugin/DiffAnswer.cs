using Pulumirpc;
using Rehearsal.Values;
using Kind = Pulumirpc.PropertyDiff.Types.Kind;

namespace Rehearsal.Providers.Plugin;

/// <summary>Differences as the engine wants to have them: by top-level property to decide, by path to show.</summary>
internal static class DiffAnswer
{
    public static DiffResponse Of(DiffResult diff, PropertyValue.Map oldInputs, PropertyValue.Map newInputs)
    {
        var response = new DiffResponse
        {
            Changes = diff.Changed.Count == 0
                ? DiffResponse.Types.DiffChanges.DiffNone
                : DiffResponse.Types.DiffChanges.DiffSome,
            Diffs = { diff.Changed },
            Replaces = { diff.ForcesReplacement },
            DeleteBeforeReplace = diff.DeleteBeforeReplace,
            HasDetailedDiff = true,
        };
        foreach (var key in diff.Changed)
        {
            var forced = diff.ForcesReplacement.Contains(key);
            foreach (var difference in Values.PropertyDiff.Compare(oldInputs.Only(key), newInputs.Only(key)))
            {
                response.DetailedDiff[difference.Path.ToString()] =
                    new Pulumirpc.PropertyDiff { Kind = KindOf(difference, forced), InputDiff = true };
            }
        }

        return response;
    }

    private static Kind KindOf(PropertyDifference difference, bool forced) => (difference, forced) switch
    {
        ({ Old: null }, false) => Kind.Add,
        ({ Old: null }, true) => Kind.AddReplace,
        ({ New: null }, false) => Kind.Delete,
        ({ New: null }, true) => Kind.DeleteReplace,
        (_, false) => Kind.Update,
        (_, true) => Kind.UpdateReplace,
    };
}
