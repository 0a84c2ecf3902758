using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;

namespace MediaLive.Delivery.Access;

/// <summary>Writes policy documents: the same statements always give the same text, so that nothing seems changed.</summary>
internal static class PolicyDocument
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document as JSON, with no white space between its parts.</summary>
    public static string Of(IEnumerable<PolicyStatement> statements) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray([
            .. statements
                .GroupBy(statement => (object?)statement.Sid ?? statement)
                .OrderBy(same => same.First().Sid, StringComparer.Ordinal)
                .Select(same => Write(same.First(), same.SelectMany(part => part.Resources))),
        ]),
    }.ToJsonString(Readable);

    /// <summary>The document as maps and lists, for resources that don't take it as text.</summary>
    public static Output<object> Structured(Output<string> document) =>
        document.Apply<object>(json => JsonSerializer.Deserialize<JsonElement>(json));

    private static JsonObject Write(PolicyStatement statement, IEnumerable<string> resources)
    {
        var json = new JsonObject();
        if (statement.Sid is not null)
            json["Sid"] = statement.Sid;
        json["Effect"] = statement.Deny ? "Deny" : "Allow";
        if (statement.Principal is { Kind: var kind, Values: var values })
            json["Principal"] = kind is null ? "*" : new JsonObject { [kind] = Few(values) };
        json["Action"] = Few(statement.Actions);
        if (resources.Any())
            json["Resource"] = Few(resources);
        if (statement.Conditions.Length > 0)
            json["Condition"] = Conditions(statement);
        return json;
    }

    /// <summary>One value as itself, as IAM writes it; several as a list in alphabetical order.</summary>
    private static JsonNode Few(IEnumerable<string> values)
    {
        var distinct = values.Distinct().Order(StringComparer.Ordinal).ToArray();
        return distinct is [var only]
            ? JsonValue.Create(only)
            : new JsonArray([.. distinct.Select(value => JsonValue.Create(value))]);
    }

    private static JsonObject Conditions(PolicyStatement statement) => new(statement.Conditions
        .GroupBy(condition => condition.Operator)
        .Select(same => KeyValuePair.Create(same.Key, (JsonNode?)new JsonObject(
            same.Select(condition => KeyValuePair.Create(condition.Key, (JsonNode?)condition.Value))))));
}
