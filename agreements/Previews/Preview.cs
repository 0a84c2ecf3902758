using System.Text.Json;

namespace MediaLive.Agreements.Previews;

/// <summary>A preview of a stack, whoever made it.</summary>
/// <param name="Stack">Its project and name; null where the preview ended before it came to the stack.</param>
/// <param name="IsFailed">It ended with errors, and not all of the steps are here.</param>
/// <param name="Errors">What is wrong.</param>
/// <param name="Warnings">What the program warns of.</param>
/// <param name="Steps">What is to be done with the resources.</param>
/// <param name="Outputs">The stack's outputs.</param>
internal sealed record Preview(
    string? Stack, bool IsFailed, IReadOnlyList<string> Errors, IReadOnlyList<string> Warnings,
    IReadOnlyList<PreviewStep> Steps, OutputsChange Outputs);

/// <summary>The outputs of a stack before and after.</summary>
/// <param name="Old">Null where there were none.</param>
/// <param name="New">Null where the preview does not tell them.</param>
/// <param name="ChangedSecrets">Which of the outputs that are secrets differ.</param>
internal sealed record OutputsChange(JsonElement? Old, JsonElement? New, ChangedSecrets ChangedSecrets)
{
    /// <summary>A preview that fails before the program hands over anything keeps the old ones.</summary>
    public bool Differ => New is { } next && (Old is not { } old || !JsonElement.DeepEquals(old, next));
}

/// <summary>Secrets of the outputs that differ.</summary>
/// <param name="Paths">Such as <c>streamNames.partners/social[0]</c>; those of other outputs may be among them.</param>
/// <param name="AreSure">If not, at least one of those in the same output differs.</param>
internal sealed record ChangedSecrets(IReadOnlyList<string> Paths, bool AreSure);
