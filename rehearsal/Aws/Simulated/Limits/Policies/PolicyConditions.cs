using System.Text.RegularExpressions;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Limits.Policies;

/// <summary>"IAM JSON policy elements: Condition operators" in IAM's user guide.</summary>
internal static partial class PolicyConditions
{
    private static readonly HashSet<string> Operators =
    [
        "StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike", "StringNotLike",
        "NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericLessThanEquals",
        "NumericGreaterThan", "NumericGreaterThanEquals",
        "DateEquals", "DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals",
        "Bool", "BinaryEquals", "IpAddress", "NotIpAddress", "ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike", "Null",
    ];

    public static IEnumerable<string> Check(PropertyValue? condition) => condition switch
    {
        null => [],
        PropertyValue.Map map => map.Entries.SelectMany(entry => CheckOperator(entry.Key, entry.Value)),
        _ => ["Syntax errors in policy: Condition must be a JSON object."],
    };

    private static IEnumerable<string> CheckOperator(string name, PropertyValue value)
    {
        var bare = name.Split(':', 2) is ["ForAllValues" or "ForAnyValue", var rest] ? rest : name;
        if (bare != "NullIfExists" && bare.EndsWith("IfExists", StringComparison.Ordinal))
            bare = bare[..^"IfExists".Length];
        if (!Operators.Contains(bare))
            yield return $"Invalid Condition type : {name}.";
        if (value is not PropertyValue.Map keys)
        {
            yield return $"Syntax errors in policy: {name} must be a JSON object.";
            yield break;
        }

        if (keys.Entries.Keys.Any(key => !Key().IsMatch(key)))
            yield return "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.";
        if (keys.Entries.Values.Any(item => (item is PropertyValue.List list ? list.Items : [item]).Any(IsNoValue)))
            yield return $"Syntax errors in policy: the values of {name} must be texts.";
    }

    private static bool IsNoValue(PropertyValue value) =>
        value is not (PropertyValue.Text or PropertyValue.Bool or PropertyValue.Number);

    /// <summary>Tags' keys, which follow a slash, hold any characters.</summary>
    [GeneratedRegex(@"\A[a-zA-Z0-9.-]+:.+\z", RegexOptions.Singleline)]
    private static partial Regex Key();
}
