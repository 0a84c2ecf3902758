using System.Collections.Immutable;

namespace MediaLive.Delivery.Deliveries.Files;

/// <summary>
/// The rules of outputs that write files (MediaLive's API model, <c>NameModifier</c>: "Required for multiple outputs of the same
/// type"; MediaLive User Guide, "Designing the nameModifier": it "must be unique in each output").
/// </summary>
internal static class FileOutputRules
{
    /// <param name="outputs">Those of a group; none where the channel chooses them.</param>
    /// <param name="variables">Those that the group takes in modifiers.</param>
    /// <param name="check">Takes what is wrong.</param>
    public static void Check(IReadOnlyList<IFileOutput> outputs, ImmutableHashSet<string> variables, DeliveryCheck check)
    {
        foreach (var (index, output) in outputs.Index())
        {
            var key = $"outputs[{index}].nameModifier";
            CheckVariables(key, output.NameModifier, variables, check);
            CheckVariables($"outputs[{index}].segmentModifier", output.SegmentModifier, variables, check);
            if (output.NameModifier is not { } modifier)
                CheckMissing(key, outputs.Count, check);
            else if (Before(outputs, index, other => $"{other.NameModifier}" == modifier.Text) is { } same)
            {
                check.Error(key, modifier.Text,
                    $"is what outputs[{same}] has, and MediaLive needs another for each output of a group", "change one of them");
            }
            else if (Before(outputs, index, other => SegmentOf(other) == SegmentOf(output)) is { } alike)
            {
                check.Error(key, SegmentOf(output),
                    $"is, with the segmentModifier, what outputs[{alike}] puts into the names of its segments as well",
                    "change one of them");
            }
        }
    }

    private static void CheckMissing(string key, int outputs, DeliveryCheck check)
    {
        if (outputs > 1 && !check.IsTold(key))
        {
            check.Error(key, null, "is missing, and each of several outputs needs one, so that their files differ",
                "write one, such as _1080p");
        }
    }

    private static int? Before(IReadOnlyList<IFileOutput> outputs, int index, Func<IFileOutput, bool> isAlike) => outputs
        .Take(index)
        .Index()
        .Where(other => isAlike(other.Item))
        .Select(other => (int?)other.Index)
        .FirstOrDefault();

    private static string SegmentOf(IFileOutput output) => $"{output.NameModifier}{output.SegmentModifier}";

    private static void CheckVariables(string key, Modifier? modifier, ImmutableHashSet<string> variables, DeliveryCheck check)
    {
        if (modifier is not null && Variables.BrokenRule(modifier.Text, variables) is { } broken)
            check.Error(key, modifier.Text, broken.Rule, broken.Remedy);
    }
}
