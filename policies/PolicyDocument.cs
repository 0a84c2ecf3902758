using System.Text.Json;

namespace Policies;

/// <summary>
/// An IAM policy document, as the page "IAM JSON policy elements reference" of the IAM User Guide has it. Where that page allows
/// one value or a list, both read alike, and their order says nothing.
/// </summary>
/// <param name="Statements">In the document's order.</param>
/// <param name="Members">The other members, such as <c>Version</c>, as JSON by name.</param>
public sealed record PolicyDocument(IReadOnlyList<PolicyStatement> Statements, IReadOnlyDictionary<string, string> Members)
{
    /// <summary>A document without statements: what there is before a policy is made, and after it is deleted.</summary>
    public static PolicyDocument Empty { get; } = new([], new Dictionary<string, string>());

    private const string StatementMember = "Statement";

    /// <returns>Null for a text that is no policy document.</returns>
    public static PolicyDocument? TryParse(string text)
    {
        // Most texts that are asked about are plain values: none of them is worth an exception.
        if (!text.AsSpan().TrimStart().StartsWith("{"))
            return null;
        try
        {
            using var json = JsonDocument.Parse(text);
            return TryParse(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The document, or a text that holds it, as AWS's API takes it.</summary>
    /// <inheritdoc cref="TryParse(string)"/>
    public static PolicyDocument? TryParse(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
            return TryParse(json.GetString()!);
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(StatementMember, out var member))
            return null;
        var statements = Values.Few(member).Select(PolicyStatement.TryParse).ToList();
        return statements.Contains(null) ? null : new PolicyDocument(
            statements!,
            json.EnumerateObject()
                .Where(other => other.Name != StatementMember)
                .GroupBy(other => other.Name)
                .ToDictionary(same => same.Key, same => same.Last().Value.GetRawText()));
    }
}
