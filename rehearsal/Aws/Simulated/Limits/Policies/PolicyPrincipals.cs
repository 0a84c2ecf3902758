using System.Text.RegularExpressions;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Limits.Policies;

/// <summary>"AWS JSON policy elements: Principal" in IAM's user guide. Whether a principal exists is not asked.</summary>
internal static partial class PolicyPrincipals
{
    public static IEnumerable<string> Check(PropertyValue principal)
    {
        var right = principal switch
        {
            PropertyValue.Text text => text.Value == "*",
            PropertyValue.Map { Entries.Count: > 0 } map => map.Entries.All(entry => AreRight(entry.Key, entry.Value)),
            _ => false,
        };
        return right ? [] : ["Invalid principal in policy"];
    }

    private static bool AreRight(string kind, PropertyValue value)
    {
        IReadOnlyList<PropertyValue> names = value is PropertyValue.List list ? list.Items : [value];
        return names.Count > 0 && names.All(name => name is PropertyValue.Text text && IsRight(kind, text.Value));
    }

    private static bool IsRight(string kind, string name) => kind switch
    {
        "AWS" => name == "*" || Aws().IsMatch(name),
        "Service" => Service().IsMatch(name),
        "Federated" or "CanonicalUser" => name.Length > 0,
        _ => false,
    };

    /// <summary>An account's number, an ARN without wildcards, or the unique id that stands for a deleted principal.</summary>
    [GeneratedRegex(
        @"\A([0-9]{12}|A[A-Z0-9]{15,}|arn:aws[a-z-]*:(iam|sts)::([0-9]{12}|cloudfront):"
        + @"(root|(user|role|assumed-role|federated-user)/[^*?]+))\z")]
    private static partial Regex Aws();

    [GeneratedRegex(@"\A[a-z0-9.-]+\.(amazonaws\.com|amazonaws\.com\.cn|amazon\.com|internal)\z")]
    private static partial Regex Service();
}
