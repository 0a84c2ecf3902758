using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;

namespace MediaLive.Delivery.Tests.Configuration.Schema;

/// <summary>Writes data annotations as JSON Schema does.</summary>
internal static class SchemaLimits
{
    /// <param name="limit">The annotation.</param>
    /// <param name="schema">That of the property which it limits.</param>
    /// <param name="placeholder">What a text may hold whatever its pattern: it is filled in before the pattern counts.</param>
    public static void Add(ValidationAttribute limit, JsonObject schema, string placeholder)
    {
        var measure = schema["type"]?.GetValue<string>() == "array" ? "Items" : "Length";
        switch (limit)
        {
            case RangeAttribute { Minimum: int minimum, Maximum: int maximum }:
                schema["minimum"] = minimum;
                if (maximum != int.MaxValue)
                    schema["maximum"] = maximum;
                break;
            case RegularExpressionAttribute { Pattern: var pattern }:
                schema["anyOf"] = new JsonArray(Pattern(pattern), Pattern(placeholder));
                break;
            case MinLengthAttribute { Length: var length }:
                schema[$"min{measure}"] = length;
                break;
            case MaxLengthAttribute { Length: var length }:
                schema[$"max{measure}"] = length;
                break;
            default:
                throw new InvalidOperationException($"{limit.GetType()} is not known here: say how JSON Schema writes it.");
        }
    }

    private static JsonObject Pattern(string pattern) => new() { ["pattern"] = pattern };
}
