using MediaLive.Agreements.Dangers;
using MediaLive.Agreements.Pages;
using MediaLive.Agreements.Previews;
using MediaLive.Agreements.Wording;

namespace MediaLive.Agreements.Reviews;

/// <summary>The sections of a review, each with as much as there is room for, and with a word on what was left out.</summary>
internal static class Section
{
    private const string TableHead = "| delivery | what | before | after |\n|---|---|---|---|";

    /// <summary>Names of deliveries take no more than this of the room for the table.</summary>
    private const int ForNames = 8_000;

    public static IEnumerable<string> Dangers(IEnumerable<Danger> dangers, Preview preview, Space space)
    {
        yield return "### Dangers";
        var all = dangers.ToList();
        var taken = space.Take(all, danger => Item(danger.Text));
        if (taken.Count > 0)
            yield return Markdown.List(taken.Select(danger => danger.Text));
        if (taken.Count < all.Count)
            yield return LeftOut(all.Count - taken.Count, "danger");
        if (all.Count == 0)
        {
            yield return preview.IsFailed
                ? "None in the steps that there were."
                : "None found: nothing that holds data or that a channel sends to goes, nothing is replaced, "
                    + "no port is opened to anyone, and no policy that is there permits more.";
        }
    }

    public static IEnumerable<string> Table(AgreementChanges? changes, string untold, Space space)
    {
        yield return "### What operators must be told";
        if (changes is null)
            yield return untold;
        else if (changes.Rows.Count == 0)
            yield return "Nothing that was agreed changes.";
        else
        {
            foreach (var block in Table(changes.Rows, space))
                yield return block;
        }
    }

    public static IEnumerable<string> NewPermissions(IEnumerable<Danger> permissions, Space space)
    {
        var all = permissions.Select(permission => permission.Text).ToList();
        var summary = $"{Headline.Count(all.Count, "permission")} of policies that are new";
        return Collapsed(summary, all, space, Item, "permission");
    }

    public static IEnumerable<string> Warnings(IReadOnlyList<string> warnings, Space space) => Collapsed(
        Headline.Count(warnings.Count, "warning"), warnings, space, warning => Item(SafeText.Prose(warning)), "warning");

    public static IEnumerable<string> Steps(Preview preview, Space space)
    {
        var all = StepBlock.Told(preview).ToList();
        var kinds = all.CountBy(step => step.Kind).Select(kind => $"{kind.Value} {StepBlock.Word(kind.Key)}");
        var summary = $"{Headline.Count(all.Count, "resource step")}: {string.Join(", ", kinds)}";
        var whole = space.Left;
        return Collapsed(
            summary, all, space, step => space.Left > whole / 3 ? StepBlock.Whole(step) : StepBlock.Head(step), "step");
    }

    private static IEnumerable<string> Table(IReadOnlyList<AgreementRow> rows, Space space)
    {
        // Names of what is left out need room too.
        var names = string.Join(", ", rows.Select(row => row.Subject).Distinct());
        var cut = rows.Sum(row => row.AsMarkdown().Length + 2) > space.Left;
        var forNames = new Space(cut ? Math.Min(ForNames, Math.Min(names.Length, space.Left / 4)) : 0);
        var forRows = new Space(space.Left - forNames.Left);
        var taken = forRows.Take(rows.OrderByDescending(row => row.Weight), row => row.AsMarkdown()).ToHashSet();
        var shown = rows.Where(taken.Contains).ToList();
        space.TryTake(string.Concat(shown.Select(row => $"{row.AsMarkdown()}\n")));
        if (shown.Count > 0)
            yield return string.Join("\n", shown.Select(row => row.AsMarkdown()).Prepend(TableHead));
        if (shown.Count == rows.Count)
            yield break;
        var missing = rows.Except(shown).Select(row => row.Subject).Distinct().ToList();
        var named = forNames.Take(missing, name => name);
        var more = missing.Count > named.Count ? $" and {missing.Count - named.Count} more" : "";
        space.TryTake(string.Join(", ", named));
        yield return $"{LeftOut(rows.Count - shown.Count, "row")} They are of {string.Join(", ", named)}{more}.";
    }

    private static IEnumerable<string> Collapsed<T>(
        string summary, IReadOnlyCollection<T> items, Space space, Func<T, string> text, string one)
    {
        if (items.Count == 0)
            yield break;
        // One at a time: how much a text tells may hang on the room that is left.
        var taken = space.Take(items.Select(text), told => told);
        yield return $"<details><summary>{summary}</summary>";
        if (taken.Count > 0)
            yield return string.Join("\n", taken);
        if (taken.Count < items.Count)
            yield return LeftOut(items.Count - taken.Count, one);
        yield return "</details>";
    }

    private static string Item(string text) => $"- {text}";

    private static string LeftOut(int number, string one) =>
        $"_Left out, since a comment can't be longer: {Headline.Count(number, one)} more._";
}
