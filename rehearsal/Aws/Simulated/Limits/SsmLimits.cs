using System.Text;
using System.Text.RegularExpressions;
using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Limits;

/// <summary>"Understanding parameter name requirements and constraints" in Systems Manager's user guide; PutParameter.</summary>
internal static partial class SsmLimits
{
    /// <summary>With what stands before the name in the parameter's ARN.</summary>
    private const int MaxArn = 1011;

    private const int MaxLevels = 15;

    private const int MaxStandardBytes = 4096;
    private const int MaxAdvancedBytes = 8192;

    private static readonly string[] Reserved = ["aws", "ssm"];

    private static readonly string[] Values = ["value", "insecureValue", "valueWo"];

    public static readonly Rule[] Parameter = [Name, Value, Arn.IsKeyOfRegion("keyId", "InvalidKeyId")];

    private static IEnumerable<CheckFailure> Name(Making making)
    {
        if (making.Inputs["name"] is not PropertyValue.Text { Value: var name })
            yield break;
        if (!Allowed().IsMatch(name))
            yield return Refuse("Only a mix of letters, numbers and the symbols .-_ are allowed, and / between levels.");
        if (Reserved.Any(prefix => name.TrimStart('/').StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            yield return Refuse("Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive).");
        if (name.Contains('/', StringComparison.Ordinal) && !name.StartsWith('/'))
            yield return Refuse("Parameter name must be a fully qualified name.");
        if (name.EndsWith('/') || name.Contains("//", StringComparison.Ordinal))
            yield return Refuse("Parameter name: no level may be empty.");
        if (name.TrimStart('/').Split('/').Length > MaxLevels)
            yield return Refuse($"Parameter hierarchies are limited to a maximum depth of {MaxLevels} levels.");
        if (making.Arn("ssm", $"parameter/{name.TrimStart('/')}").Length > MaxArn)
            yield return Refuse($"Parameter name: with the ARN before it, it may have {MaxArn} characters.");
    }

    private static IEnumerable<CheckFailure> Value(Making making)
    {
        var (tier, most) = making.Text("tier") is "Advanced" or "Intelligent-Tiering"
            ? ("Advanced", MaxAdvancedBytes)
            : ("Standard", MaxStandardBytes);
        return from property in Values
               where Encoding.UTF8.GetByteCount(making.Text(property)) > most
               select Refusal.Of(
                   property, "ValidationException",
                   $"{tier} tier parameters support a maximum parameter value of {most} characters.");
    }

    private static CheckFailure Refuse(string message) => Refusal.Of("name", "ValidationException", message);

    [GeneratedRegex(@"\A[a-zA-Z0-9_./-]+\z")]
    private static partial Regex Allowed();
}
