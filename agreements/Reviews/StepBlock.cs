using MediaLive.Agreements.Previews;
using MediaLive.Agreements.Wording;

namespace MediaLive.Agreements.Reviews;

/// <summary>A step of a preview as an item of a list, with the properties that differ below it.</summary>
internal static class StepBlock
{
    private const int MostLines = 30;

    /// <summary>All steps but those that do nothing: what goes first, what comes last.</summary>
    public static IEnumerable<PreviewStep> Told(Preview preview) => preview.Steps
        .Where(step => step.Kind != StepKind.None)
        .OrderBy(step => step.Kind)
        .ThenBy(step => step.IsComponent)
        .ThenBy(step => step.Name, StringComparer.Ordinal);

    public static string Head(PreviewStep step) => $"- {Word(step.Kind)}: {step.Named()}";

    public static string Whole(PreviewStep step)
    {
        var lines = Lines(step).ToList();
        return string.Join("\n",
        [
            Head(step),
            .. lines.Take(MostLines),
            .. lines.Count > MostLines ? [$"  - and {lines.Count - MostLines} more"] : Array.Empty<string>(),
        ]);
    }

    /// <summary>Such as <c>deleted</c>.</summary>
    public static string Word(StepKind kind) => kind switch
    {
        StepKind.Delete => "deleted",
        StepKind.Replace => "replaced",
        StepKind.Forget => "forgotten",
        StepKind.Update => "updated",
        _ => "created",
    };

    private static IEnumerable<string> Lines(PreviewStep step)
    {
        // What a new resource is like is in the program; what it permits is told apart.
        if (step.Kind is StepKind.Create or StepKind.Delete)
            yield break;
        var policies = PolicyChange.Of(step)
            .Where(policy => policy.Comparison is not null)
            .ToDictionary(policy => policy.Property);
        foreach (var change in step.Changes)
        {
            if (!policies.ContainsKey(change.Property))
                yield return $"  - {SafeText.Code(change.Path)}: {Values(change)}";
        }

        foreach (var line in policies.Values.SelectMany(Lines))
            yield return line;
    }

    private static string Values(PropertyChange change)
    {
        if (change.IsSecret)
            return "another secret";
        if (change is { Old: null, New: null })
            return "differs";
        var (old, next) = ValueText.Pair(change.Old, change.New);
        return $"{old} → {next}";
    }

    private static IEnumerable<string> Lines(PolicyChange policy) =>
    [
        $"  - {SafeText.Code(policy.Property)}, by statement:",
        .. policy.Comparison!.Changed.Select(pair => $"    - {StatementWords.Of(pair)}"),
        .. policy.Comparison.Members.Select(member =>
            $"    - {SafeText.Code(member.Member)}: {Json(member.Old)} → {Json(member.New)}"),
    ];

    private static string Json(string? json) => json is null ? "none" : SafeText.Code(ValueText.Short(json));
}
