using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Contract.Tests.Schema;

/// <summary>
/// Writes the JSON Schema of the stack outputs from the contract's records and their documentation comments: each record once,
/// under <c>$defs</c>. What the schema does not name is allowed, since the contract grows.
/// </summary>
internal sealed class ContractSchema
{
    private static readonly JsonSerializerOptions Options =
        new(ContractJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private readonly XmlDocs _docs = new(typeof(DeliveryContract).Assembly);
    private readonly NullabilityInfoContext _nullability = new();
    private readonly Dictionary<Type, JsonNode> _met = [];
    private readonly SortedDictionary<string, JsonNode?> _definitions = new(StringComparer.Ordinal);

    public static JsonObject Generate() => new ContractSchema().OfContract();

    private JsonObject OfContract()
    {
        var root = Options.GetJsonSchemaAsNode(typeof(DeliveryContract), new()
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Transform,
        }).AsObject();
        root.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        root.Insert(1, "title", nameof(DeliveryContract));
        root.Insert(2, "$comment", "Secret outputs are shown, as by `pulumi stack output --json --show-secrets`.");
        root["properties"]![ContractJson.NameOf(nameof(DeliveryContract.ContractVersion))]!["const"] = DeliveryContract.Version;
        root["$defs"] = new JsonObject(_definitions);
        return root;
    }

    /// <summary>Sees inner schemas before those that contain them.</summary>
    private JsonObject Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = context.TypeInfo.Type;
        var described = Whole(type, schema);
        if (context.TypeInfo.Kind == JsonTypeInfoKind.Dictionary)
            described.TryAdd("additionalProperties", true);
        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object)
            described = OfRecord(type, described, isRoot: context.Path.IsEmpty);
        if (context.PropertyInfo?.AttributeProvider is not PropertyInfo property)
            return described;

        MarkNullable(described, _nullability.Create(property), isElement: false);
        if (_docs.Of(property) is { } description)
            described = WithDescription(description, described);
        return described;
    }

    /// <summary>
    /// The exporter writes <c>true</c> for what may be any JSON. For an element that it has met before, it points to where that was:
    /// which is wrong when that place moves, and when only one of both may be null.
    /// </summary>
    private JsonObject Whole(Type type, JsonNode schema)
    {
        var whole = schema as JsonObject ?? [];
        if (whole.ContainsKey("$ref"))
            return _met[type].DeepClone().AsObject();
        _met[type] = whole.DeepClone();
        return whole;
    }

    private JsonObject OfRecord(Type type, JsonObject schema, bool isRoot)
    {
        schema["type"] = "object";
        if (_docs.Of(type) is { } description)
            schema.Insert(0, "description", description);
        if (isRoot)
            return schema;
        _definitions.TryAdd(type.Name, schema);
        return new() { ["$ref"] = $"#/$defs/{type.Name}" };
    }

    /// <summary>What is absent is left out, and never null, unless it is an element of a list.</summary>
    private static void MarkNullable(JsonObject schema, NullabilityInfo info, bool isElement)
    {
        if (schema["type"] is JsonArray types)
            schema["type"] = types[0]!.DeepClone();
        if (isElement && info.ReadState == NullabilityState.Nullable)
            schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
        if ((schema["items"] ?? schema["additionalProperties"]) is JsonObject element)
            MarkNullable(element, info.GenericTypeArguments[^1], isElement: true);
    }

    /// <summary>A reference stands alone: for one with something beside it, generators of code make another type.</summary>
    private static JsonObject WithDescription(string description, JsonObject schema)
    {
        if (schema.ContainsKey("$ref"))
            schema = new() { ["allOf"] = new JsonArray(schema) };
        schema.Insert(0, "description", description);
        return schema;
    }
}
