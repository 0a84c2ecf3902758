using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaLive.Delivery.Combinations;
using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Configuration.Schema;

/// <summary>
/// Writes the JSON Schema of the stack file (draft 7, which editors know) from what the reader reads: its records, the
/// rules on them and their documentation comments.
/// </summary>
internal sealed class StackFileSchema
{
    private const string Project = "medialive-delivery:";
    private const string Draft = "http://json-schema.org/draft-07/schema#";
    private const string Placeholder = @"\{(account|region|stack)\}";

    private readonly XmlDocs _docs = new(typeof(DeliveryStack).Assembly);
    private readonly SortedDictionary<string, JsonNode?> _definitions = new(StringComparer.Ordinal);

    public static JsonObject Generate() => new StackFileSchema().OfFile();

    /// <summary>That of a file with one channel. An editor finds the other schema beside it.</summary>
    public static JsonObject GenerateForChannels() => new()
    {
        ["$schema"] = Draft,
        ["title"] = "Channel file of MediaLive Delivery",
        ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = "stack-file.schema.json#/definitions/Channel" }),
    };

    private JsonObject OfFile()
    {
        var keys = typeof(StackConfig).GetProperties().ToDictionary(property => Project + Key(property));
        var config = new JsonObject
        {
            ["type"] = "object",
            // Not as alternatives: each of those would complain.
            ["if"] = new JsonObject { ["not"] = Requires(nameof(StackConfig.Include)) },
            ["then"] = Requires(nameof(StackConfig.Channels)),
            ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key.Key, (JsonNode?)Of(key.Value)))),
            // Everything else of this project is a text, such as a password.
            ["patternProperties"] = new JsonObject
            {
                [$"^{Project}(?!({string.Join('|', keys.Values.Select(Key))})$)"] = new JsonObject
                {
                    ["description"] = "A secret that the file refers to by its key.",
                    ["type"] = new JsonArray("string", "object"),
                    ["required"] = new JsonArray("secure"),
                    ["properties"] = new JsonObject { ["secure"] = Text() },
                },
            },
        };
        return new JsonObject
        {
            ["$schema"] = Draft,
            ["title"] = "Stack file of MediaLive Delivery",
            ["type"] = "object",
            ["required"] = new JsonArray("config"),
            ["properties"] = new JsonObject { ["config"] = config },
            ["definitions"] = new JsonObject(_definitions),
        };
    }

    private JsonObject Of(Type type) => ConfigReader.ShapeOf(type) switch
    {
        BooleanShape => new() { ["type"] = "boolean" },
        IntegerShape => new() { ["type"] = "integer" },
        EnumShape => OneOf(Spelling.Members(type).Keys),
        RecordShape => Refer(type),
        var shape when Is(shape, typeof(ListShape<>)) => new() { ["type"] = "array", ["items"] = Of(type.GenericTypeArguments[0]) },
        var shape when Is(shape, typeof(MapShape<>)) => new() { ["type"] = "object", ["additionalProperties"] = Of(type.GenericTypeArguments[1]) },
        VariantShape => Refer("Delivery", Delivery),
        _ => Text(),
    };

    private JsonObject Of(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var schema = Of(type);
        foreach (var rule in property.GetCustomAttributes<ValueRuleAttribute>())
            SchemaRules.Add(rule, schema, Placeholder);
        // The reader refuses empty texts, whatever other rules there are.
        if (type == typeof(string) && !schema.ContainsKey("pattern"))
            schema["minLength"] = 1;
        // A reference stands alone: what is beside it would not be seen.
        if (schema.ContainsKey("$ref"))
            schema = new() { ["allOf"] = new JsonArray(schema) };
        if ((_docs.Of(property) ?? _docs.Of(type)) is { } description)
            schema.Insert(0, "description", description);
        return schema;
    }

    private JsonObject Refer(Type type) => Refer(type.Name.Replace("Config", "", StringComparison.Ordinal), () => Record(type));

    private JsonObject Refer(string name, Func<JsonObject> define)
    {
        if (_definitions.TryAdd(name, null))
            _definitions[name] = define();
        return new() { ["$ref"] = $"#/definitions/{name}" };
    }

    /// <summary>
    /// The output group chooses which downstream systems there are, and both choose the record. Alternatives would each complain of
    /// every mistake.
    /// </summary>
    private JsonObject Delivery() => new()
    {
        ["description"] = _docs.Of(typeof(DeliveryConfig)),
        ["type"] = "object",
        ["required"] = new JsonArray("outputGroup"),
        ["properties"] = new JsonObject { ["outputGroup"] = OneOf(DeliveryTable.Kinds.Select(kind => kind.OutputGroup).Distinct()) },
        ["allOf"] = new JsonArray([.. DeliveryTable.Kinds.GroupBy(kind => kind.OutputGroup).Select(group => If("outputGroup", group.Key, new()
        {
            ["required"] = new JsonArray("downstream"),
            ["properties"] = new JsonObject { ["downstream"] = OneOf(group.Select(kind => kind.Downstream)) },
            ["allOf"] = new JsonArray([.. group.Select(kind => If("downstream", kind.Downstream, Refer(kind.ConfigType)))]),
        }))]),
    };

    private static JsonObject If(string key, string value, JsonObject then) => new()
    {
        ["if"] = new JsonObject { ["properties"] = new JsonObject { [key] = new JsonObject { ["const"] = value } }, ["required"] = new JsonArray(key) },
        ["then"] = then,
    };

    private JsonObject Record(Type type)
    {
        var keys = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null).ToList();
        // What chose the record is right already.
        var chosen = type.IsAssignableTo(typeof(DeliveryConfig)) ? new[] { nameof(DeliveryConfig.OutputGroup), nameof(DeliveryConfig.Downstream) } : [];
        var properties = new JsonObject(keys.Select(property => KeyValuePair.Create(
            Key(property), (JsonNode?)(chosen.Contains(property.Name) ? new JsonObject { ["description"] = _docs.Of(property) } : Of(property)))));
        return new JsonObject
        {
            ["description"] = _docs.Of(type),
            ["type"] = "object",
            ["required"] = new JsonArray([.. keys.Where(IsRequired).Where(property => !chosen.Contains(property.Name)).Select(property => (JsonNode)Key(property))]),
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Requires(string property) =>
        new() { ["required"] = new JsonArray(Project + JsonNamingPolicy.CamelCase.ConvertName(property)) };

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject OneOf(IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };

    private static string Key(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static bool IsRequired(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute));

    private static bool Is(ValueShape shape, Type definition) =>
        shape.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == definition;
}
