using System.Text.Json.Nodes;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Tests.Configuration.Schema;

/// <summary>Writes the rules for values as JSON Schema does.</summary>
internal static class SchemaRules
{
    /// <param name="rule">The rule.</param>
    /// <param name="schema">That of the property on which it stands.</param>
    /// <param name="placeholder">What a text may hold whatever its pattern: it is filled in before the pattern counts.</param>
    public static void Add(ValueRuleAttribute rule, JsonObject schema, string placeholder)
    {
        switch (rule)
        {
            case BetweenAttribute between:
                schema["minimum"] = between.Lowest;
                schema["maximum"] = between.Highest;
                break;
            case AtLeastAttribute atLeast:
                schema["minimum"] = atLeast.Lowest;
                break;
            case PatternAttribute { Pattern: var pattern }:
                schema["pattern"] = $"{pattern}|{placeholder}";
                break;
            case AtLeastOneAttribute:
                schema["minItems"] = 1;
                break;
            case AtMostAttribute { Highest: var highest }:
                schema[schema["type"]?.GetValue<string>() == "array" ? "maxItems" : "maxLength"] = highest;
                break;
            default:
                throw new InvalidOperationException($"{rule.GetType()} is not known here: say how JSON Schema writes it.");
        }
    }
}
