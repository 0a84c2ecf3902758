using System.Collections.Immutable;
using System.Text.Json;

namespace Rehearsal.State;

/// <summary>Reads the fields of an object in the state. What is not as it must be is a <see cref="FormatException"/> that names the field.</summary>
internal static class JsonFields
{
    public static void Require(this JsonElement json, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (json.Field(name) is null) throw new FormatException($"'{name}' is missing.");
    }

    public static string Text(this JsonElement json, string name) =>
        json.OptionalText(name) ?? throw new FormatException($"'{name}' is missing.");

    public static string? OptionalText(this JsonElement json, string name) => json.Field(name) is { } field ? TextOf(field, name) : null;

    public static string Urn(this JsonElement json, string name) => Valid(json.Text(name), name);

    public static string? OptionalUrn(this JsonElement json, string name) => json.OptionalText(name) is { } urn ? Valid(urn, name) : null;

    public static ImmutableArray<string> Urns(this JsonElement json, string name) => [.. json.Texts(name).Select(urn => Valid(urn, name))];

    public static ImmutableArray<string> Texts(this JsonElement json, string name) => [.. json.Items(name).Select(item => TextOf(item, name))];

    public static bool Flag(this JsonElement json, string name) => json.Field(name) switch
    {
        null or { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.True } => true,
        _ => throw new FormatException($"'{name}' must be true or false."),
    };

    /// <summary>A number that is not negative; 0 when it is absent.</summary>
    public static int Count(this JsonElement json, string name) => json.Field(name) switch
    {
        null => 0,
        { ValueKind: JsonValueKind.Number } field when field.TryGetInt32(out var count) && count >= 0 => count,
        _ => throw new FormatException($"'{name}' must be a whole number, 0 or more."),
    };

    /// <summary>The items of a list; none when it is absent.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) => json.Field(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } field => field.EnumerateArray(),
        _ => throw new FormatException($"'{name}' must be a list."),
    };

    /// <summary>The properties of an object; none when it is absent.</summary>
    public static IEnumerable<JsonProperty> Properties(this JsonElement json, string name) => json.Field(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Object } field => field.EnumerateObject(),
        _ => throw new FormatException($"'{name}' must be an object."),
    };

    private static JsonElement? Field(this JsonElement json, string name) => json.ValueKind != JsonValueKind.Object
        ? throw new FormatException($"There must be an object with '{name}'.")
        : json.TryGetProperty(name, out var field) ? field : null;

    private static string TextOf(JsonElement field, string name) =>
        field.ValueKind == JsonValueKind.String ? field.GetString()! : throw new FormatException($"'{name}' must be text.");

    private static string Valid(string urn, string name) =>
        State.Urns.IsValid(urn) ? urn : throw new FormatException($"'{name}' holds '{urn}', which is not a URN.");
}
