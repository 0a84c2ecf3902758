using System.Collections;
using System.Text.RegularExpressions;

namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>A rule for the value of one key, with the two parts of the error for a value that breaks it.</summary>
/// <param name="rule">The rest of a sentence whose subject is the value, such as <c>is not an account id</c>.</param>
/// <param name="remedy">An imperative, such as <c>write its 12 digits</c>.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
internal abstract class ValueRuleAttribute(string rule, string remedy) : Attribute
{
    public string Rule => rule;

    public string Remedy => remedy;

    public abstract bool Holds(object value);
}

/// <summary>A text that a pattern describes from its first to its last character.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
internal class PatternAttribute(string pattern, string rule, string remedy) : ValueRuleAttribute(rule, remedy)
{
    public string Pattern => pattern;

    // A $ in the pattern also matches before a line break that ends the text.
    public override bool Holds(object value) =>
        value is string text
        && Regex.Match(text, pattern) is { Success: true, Index: 0, Length: var length }
        && length == text.Length;
}

/// <summary>A whole number within a range, both ends included.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BetweenAttribute(int lowest, int highest, string rule, string remedy) : ValueRuleAttribute(rule, remedy)
{
    public int Lowest => lowest;

    public int Highest => highest;

    public override bool Holds(object value) => value is int number && number >= lowest && number <= highest;
}

/// <summary>A whole number without an upper limit.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AtLeastAttribute(int lowest, string rule, string remedy) : ValueRuleAttribute(rule, remedy)
{
    public int Lowest => lowest;

    public override bool Holds(object value) => value is int number && number >= lowest;
}

/// <summary>A list that is not empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AtLeastOneAttribute(string rule, string remedy) : ValueRuleAttribute(rule, remedy)
{
    public override bool Holds(object value) => value is ICollection { Count: > 0 };
}

/// <summary>A text of so many characters, or a list of so many items, at the most.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AtMostAttribute(int highest, string rule, string remedy) : ValueRuleAttribute(rule, remedy)
{
    public int Highest => highest;

    public override bool Holds(object value) => (value is string text ? text.Length : ((ICollection)value).Count) <= highest;
}
