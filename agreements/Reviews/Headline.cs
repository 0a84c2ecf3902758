using MediaLive.Agreements.Previews;

namespace MediaLive.Agreements.Reviews;

/// <summary>The first line of a review.</summary>
internal static class Headline
{
    /// <param name="preview">The preview.</param>
    /// <param name="changes">Of deliveries; null where they are not known.</param>
    public static string Of(Preview preview, AgreementChanges? changes)
    {
        if (preview.IsFailed)
        {
            var with = preview.Errors.Count == 0 ? "" : $" with {Count(preview.Errors.Count, "error")}";
            return $"The preview failed{with}, and what follows is not all";
        }

        if (changes is { Changed.Count: 0, New.Count: 0, Gone.Count: 0 } && preview.Steps.All(step => step.Kind == StepKind.None))
            return "Nothing changes";
        return $"{(changes is null ? "What becomes of the deliveries is not known" : Deliveries(changes))}; {Resources(preview)}";
    }

    /// <summary>A number with its noun.</summary>
    public static string Count(int number, string one) => number == 1 ? $"1 {one}" : $"{number} {Plural(one)}";

    private static string Deliveries(AgreementChanges changes)
    {
        var told = Told("delivery",
            (changes.Changed.Count, "changes", "change"),
            (changes.New.Count, "is new", "are new"),
            (changes.Gone.Count, "goes", "go"));
        return told ?? "No delivery changes";
    }

    private static string Resources(Preview preview)
    {
        var (deleted, replaced) = (Number(StepKind.Delete), Number(StepKind.Replace));
        var told = Told("resource",
            (deleted, "is deleted", "are deleted"),
            (replaced, "is replaced", "are replaced"),
            (Number(StepKind.Forget), "is forgotten", "are forgotten"));
        return (deleted, replaced) switch
        {
            (0, 0) => told is null ? "nothing is deleted or replaced" : $"{told}, nothing is deleted or replaced",
            (0, _) => $"{told}, nothing is deleted",
            (_, 0) => $"{told}, nothing is replaced",
            _ => told!,
        };

        // Components are only names for what they hold.
        int Number(StepKind kind) => preview.Steps.Count(step => step.Kind == kind && !step.IsComponent);
    }

    /// <summary>The noun stands with the first number alone. Null where all are zero.</summary>
    private static string? Told(string noun, params ReadOnlySpan<(int Number, string One, string Many)> parts)
    {
        var told = new List<string>();
        foreach (var (number, one, many) in parts)
        {
            if (number > 0)
                told.Add($"{(told.Count == 0 ? Count(number, noun) : $"{number}")} {(number == 1 ? one : many)}");
        }

        return told.Count == 0 ? null : string.Join(", ", told);
    }

    private static string Plural(string one) => one.EndsWith('y') ? $"{one[..^1]}ies" : $"{one}s";
}
