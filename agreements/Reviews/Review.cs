using MediaLive.Agreements.Dangers;
using MediaLive.Agreements.Pages;
using MediaLive.Agreements.Previews;
using MediaLive.Agreements.Wording;
using MediaLive.Delivery.Contract;

namespace MediaLive.Agreements.Reviews;

/// <summary>The review of a stack's preview, as a comment on a pull request.</summary>
internal static class Review
{
    /// <summary>GitHub takes 65,536 characters for a comment; the rest is for whoever adds a line of their own.</summary>
    public const int Longest = 65_000;

    /// <summary>Room for headings, and for saying what was left out.</summary>
    public const int Shortest = 2_000;

    /// <summary>Below a longer table, dangers would be out of sight.</summary>
    private const int LongTable = 25;

    private const int ForHeadings = 1_200;

    /// <param name="preview">The preview.</param>
    /// <param name="name">What to call it where it does not tell its stack.</param>
    /// <param name="limit">The most characters.</param>
    public static string Write(Preview preview, string name, int limit)
    {
        var (changes, untold) = Changes(preview);
        string[] opening =
        [
            $"## Review of {SafeText.Code(preview.Stack ?? name)}",
            $"**{Headline.Of(preview, changes)}**",
            .. preview.Errors.Count > 0
                ? [SafeText.Block(string.Join("\n", preview.Errors), limit / 3)]
                : Array.Empty<string>(),
        ];
        var space = new Space(limit - ForHeadings - opening.Sum(block => block.Length));

        // What matters most takes room first, so each is written at once; the order of the sections is another.
        IReadOnlyList<Danger> all = [.. Danger.Sort(Danger.Of(preview).Concat(changes?.Destinations.Dangers() ?? []))];
        var dangers = Section.Dangers(all.Where(danger => danger.Kind != DangerKind.NewPermission), preview, space).ToList();
        var table = Section.Table(changes, untold, space).ToList();
        var permissions = Section.NewPermissions(all.Where(danger => danger.Kind == DangerKind.NewPermission), space).ToList();
        var warnings = Section.Warnings(preview.Warnings, space).ToList();
        var steps = Section.Steps(preview, space).ToList();
        var first = changes is { Rows.Count: > LongTable } ? dangers.Concat(table) : table.Concat(dangers);
        return Markdown.Blocks([.. opening, .. first, .. permissions, .. warnings, .. steps]) + "\n";
    }

    /// <summary>What becomes of the deliveries, or why that can't be told.</summary>
    private static (AgreementChanges? Changes, string Untold) Changes(Preview preview)
    {
        if (preview.IsFailed && !preview.Outputs.Differ)
            return (null, "Not known: the preview ended before the outputs were.");
        if (preview.Outputs.New is null)
        {
            return (null, "Not known: `pulumi preview --json` does not tell the new outputs. "
                + "Save its plan with `--save-plan plan.json`, and review with `--plan plan.json` too.");
        }

        try
        {
            return (AgreementChanges.Of(preview), "");
        }
        catch (ContractException mistake)
        {
            return (null, $"Not known: {SafeText.Prose(mistake.Message)}");
        }
    }
}
