using System.Text;
using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Limits.Policies;

/// <summary>Checks a policy document that is an input.</summary>
internal static class PolicyRule
{
    /// <summary>The rule that the input of that name is a policy of the kind, if it is given.</summary>
    public static Rule For(string property, PolicyKind kind) => making => Check(making.Inputs[property], property, kind);

    public static IEnumerable<CheckFailure> Check(PropertyValue? value, string path, PolicyKind kind)
    {
        if (value is null or PropertyValue.Null or PropertyValue.Text { Value: "" } || value.HasUnknowns())
            yield break;
        var document = value;
        if (value is PropertyValue.Text text && !JsonText.TryParse(text.Value, out document))
        {
            yield return Refusal.Of(path, kind.MalformedCode, "Syntax errors in policy: it is no JSON.");
            yield break;
        }

        if (SizeOf(value, kind) > kind.MaxSize)
            yield return Refusal.Of(path, kind.TooLong.Code, kind.TooLong.Message);
        foreach (var problem in PolicyGrammar.Check(document!, kind))
            yield return Refusal.Of(path, kind.MalformedCode, problem);
    }

    /// <summary>How much of its quota a policy takes.</summary>
    public static int SizeOf(PropertyValue? policy, PolicyKind kind) => policy switch
    {
        PropertyValue.Text text => kind.IgnoresWhiteSpace
            ? text.Value.Count(character => !char.IsWhiteSpace(character))
            : Encoding.UTF8.GetByteCount(text.Value),
        PropertyValue.Map map when !map.HasUnknowns() => SizeOf(PropertyValue.Of(JsonText.Write(map)), kind),
        _ => 0,
    };
}
