using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;

namespace MediaLive.Delivery.Access;

/// <summary>Writes policy documents: the same statements always give the same text, so that nothing seems changed.</summary>
internal static class PolicyDocument
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Output<string> Of(IEnumerable<PolicyStatement> statements) => Output
        .All(statements
            .GroupBy(statement => (object?)statement.Sid ?? statement)
            .OrderBy(same => same.First().Sid, StringComparer.Ordinal)
            .Select(Resolve))
        .Apply(written => new JsonObject
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new JsonArray([.. written]),
        }.ToJsonString(Readable));

    /// <summary>The document as maps and lists, for what takes no text.</summary>
    public static Output<object> Structured(Output<string> document) =>
        document.Apply<object>(json => JsonSerializer.Deserialize<JsonElement>(json));

    private static Input<JsonNode> Resolve(IGrouping<object, PolicyStatement> same)
    {
        var statement = same.First();
        var principals = statement.Principal?.Values ?? [];
        return Output
            .Tuple(Output.All(same.SelectMany(part => part.Resources)), Output.All(principals))
            .Apply<JsonNode>(resolved => Write(statement, resolved.Item1, resolved.Item2));
    }

    private static JsonObject Write(PolicyStatement statement, ImmutableArray<string> resources, ImmutableArray<string> principals)
    {
        var json = new JsonObject();
        if (statement.Sid is not null)
            json["Sid"] = statement.Sid;
        json["Effect"] = statement.Deny ? "Deny" : "Allow";
        if (statement.Principal is { Kind: var kind })
            json["Principal"] = kind is null ? "*" : new JsonObject { [kind] = Few(principals) };
        json["Action"] = Few(statement.Actions);
        if (resources.Length > 0)
            json["Resource"] = Few(resources);
        if (statement.Conditions.Length > 0)
            json["Condition"] = Conditions(statement);
        return json;
    }

    /// <summary>One value stands alone, as IAM itself writes it; several in the order of the alphabet.</summary>
    private static JsonNode Few(ImmutableArray<string> values) => values.Distinct().Order(StringComparer.Ordinal).ToArray() is [var only]
        ? JsonValue.Create(only)
        : new JsonArray([.. values.Distinct().Order(StringComparer.Ordinal).Select(value => JsonValue.Create(value))]);

    private static JsonObject Conditions(PolicyStatement statement) => new(statement.Conditions
        .GroupBy(condition => condition.Operator)
        .Select(same => KeyValuePair.Create(same.Key, (JsonNode?)new JsonObject(
            same.Select(condition => KeyValuePair.Create(condition.Key, (JsonNode?)condition.Value))))));
}
