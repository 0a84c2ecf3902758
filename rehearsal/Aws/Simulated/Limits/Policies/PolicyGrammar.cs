using System.Text.RegularExpressions;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Limits.Policies;

/// <summary>
/// The grammar of policies ("Grammar of the IAM JSON policy language" in IAM's user guide), with the messages that IAM gives, and
/// which statement they are about. What is quoted of a policy are the names of its elements only.
/// </summary>
internal static partial class PolicyGrammar
{
    private static readonly string[] Elements = ["Version", "Id", "Statement"];

    private static readonly string[] StatementElements =
        ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"];

    public static IEnumerable<string> Check(PropertyValue document, PolicyKind kind)
    {
        if (document is not PropertyValue.Map policy)
            return ["Syntax errors in policy: it is no JSON object."];
        IReadOnlyList<PropertyValue>? statements = policy["Statement"] switch
        {
            PropertyValue.List list => list.Items,
            PropertyValue.Map one => [one],
            _ => null,
        };
        return
        [
            .. Unknown(policy, Elements),
            .. policy["Version"] is null or PropertyValue.Text { Value: "2012-10-17" or "2008-10-17" }
                ? Array.Empty<string>()
                : ["The policy must contain a valid version string: 2012-10-17 or 2008-10-17."],
            .. statements is null ? ["Missing required field Statement"] : Array.Empty<string>(),
            .. (statements ?? []).SelectMany((statement, index) =>
                CheckStatement(statement, kind).Select(problem => $"Statement[{index}]: {problem}")),
            .. kind.StrictSids ? CheckSids(statements ?? []) : [],
        ];
    }

    private static IEnumerable<string> CheckStatement(PropertyValue value, PolicyKind kind)
    {
        if (value is not PropertyValue.Map statement)
            return ["Syntax errors in policy: a statement must be a JSON object."];
        var hasEffect = statement["Effect"] is PropertyValue.Text { Value: "Allow" or "Deny" };
        return
        [
            .. Unknown(statement, StatementElements),
            .. hasEffect ? Array.Empty<string>() : ["Effect must be Allow or Deny."],
            .. CheckActions(statement, kind),
            .. CheckResources(statement, kind.Resource),
            .. CheckPrincipals(statement, kind.Principal),
            .. PolicyConditions.Check(statement["Condition"]),
        ];
    }

    private static IEnumerable<string> CheckActions(PropertyValue.Map statement, PolicyKind kind)
    {
        var actions = OneOf(statement, "Action", "NotAction");
        if (actions is null)
            return ["Policy statement must contain actions: either Action or NotAction."];
        var texts = Texts(actions);
        if (texts.Count == 0)
            return ["Policy statement must contain actions."];
        if (texts.Any(action => action != "*" && !Action().IsMatch(action)))
            return ["Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc."];
        return kind.OnlyService is { } service
            && texts.Any(action => action != "*" && !action.StartsWith($"{service}:", StringComparison.OrdinalIgnoreCase))
            ? [$"Policy has invalid action: only those of {service} may be granted here."]
            : [];
    }

    private static IEnumerable<string> CheckResources(PropertyValue.Map statement, PolicyKind.Presence presence)
    {
        if (presence == PolicyKind.Presence.Forbidden)
            return Given(statement, "Resource", "NotResource").Select(name => $"Has prohibited field {name}.");
        var texts = OneOf(statement, "Resource", "NotResource") is { } resources ? Texts(resources) : null;
        if (texts is null or [])
            return ["Policy statement must contain resources: either Resource or NotResource."];
        return texts.All(resource => resource == "*" || Resource().IsMatch(resource))
            ? []
            : ["Resource must be in ARN format or \"*\"."];
    }

    private static IEnumerable<string> CheckPrincipals(PropertyValue.Map statement, PolicyKind.Presence presence)
    {
        if (presence == PolicyKind.Presence.Forbidden)
            return Given(statement, "Principal", "NotPrincipal").Any() ? ["Policy document should not specify a principal."] : [];
        return OneOf(statement, "Principal", "NotPrincipal") is { } principal
            ? PolicyPrincipals.Check(principal)
            : ["Missing required field Principal"];
    }

    private static IEnumerable<string> CheckSids(IEnumerable<PropertyValue> statements)
    {
        List<string> sids = [.. statements.OfType<PropertyValue.Map>().Select(statement => statement["Sid"])
            .OfType<PropertyValue.Text>().Select(text => text.Value).Where(sid => sid.Length > 0)];
        if (sids.Distinct(StringComparer.Ordinal).Count() < sids.Count)
            yield return "Statement IDs (SID) in a single policy must be unique.";
        if (sids.Exists(sid => !AlphaNumeric().IsMatch(sid)))
            yield return "Statement IDs (SID) must be alpha-numeric: [0-9A-Za-z]*.";
    }

    /// <summary>What is given of two elements that exclude each other; null when neither or both are.</summary>
    private static PropertyValue? OneOf(PropertyValue.Map statement, string name, string negated) =>
        Given(statement, name, negated).ToList() is [var only] ? statement[only] : null;

    private static IEnumerable<string> Given(PropertyValue.Map statement, params string[] names) =>
        names.Where(name => statement[name] is not null);

    private static IEnumerable<string> Unknown(PropertyValue.Map map, string[] known) =>
        map.Entries.Keys.Except(known).Select(name => $"Syntax errors in policy: there is no element {name}.");

    /// <summary>A text, or a list of texts; an empty text stands for what is no text.</summary>
    private static List<string> Texts(PropertyValue value) =>
        [.. (value is PropertyValue.List list ? list.Items : [value]).Select(item => (item as PropertyValue.Text)?.Value ?? "")];

    [GeneratedRegex(@"\A[a-zA-Z0-9-]+:[a-zA-Z0-9*?]+\z")]
    private static partial Regex Action();

    /// <summary>The Region and the account may be patterns, the service may not.</summary>
    [GeneratedRegex(@"\Aarn:(aws[a-z-]*|\*):[a-zA-Z0-9-]+:[^:]*:[^:]*:.+\z", RegexOptions.Singleline)]
    private static partial Regex Resource();

    [GeneratedRegex(@"\A[0-9A-Za-z]*\z")]
    private static partial Regex AlphaNumeric();
}
