using System.Text.Json.Nodes;
using Rehearsal.Schema;

namespace Rehearsal.Providers.Plugin;

/// <summary>
/// A package's schema in Pulumi's own format (pulumi.com/docs/iac/extending-pulumi/schema), for what reads it: programs in YAML,
/// <c>pulumi package get-schema</c>. It tells of the resources that the simulation has.
/// </summary>
internal static class SchemaDocument
{
    private const string ProviderPrefix = "pulumi:providers:";

    public static JsonObject Of(PackageSchema schema)
    {
        var provider = schema.Resources[ProviderPrefix + schema.Package];
        return new JsonObject
        {
            ["name"] = schema.Package,
            ["version"] = schema.Version,
            // The module of a token such as aws:s3/bucket:Bucket is what stands before the slash.
            ["meta"] = new JsonObject { ["moduleFormat"] = "(.*)(?:/[^/]*)" },
            ["config"] = new JsonObject { ["variables"] = Described(schema, provider.Inputs) },
            ["provider"] = Resource(schema, provider),
            ["resources"] = Each(
                schema.Resources.Where(entry => !entry.Key.StartsWith(ProviderPrefix, StringComparison.Ordinal)),
                token => token, resource => Resource(schema, resource)),
            ["functions"] = Each(schema.Functions, token => token, function => new JsonObject
            {
                ["inputs"] = Object(schema, function.Inputs),
                ["outputs"] = Object(schema, function.Outputs),
            }),
            ["types"] = Types(schema),
        };
    }

    /// <summary>A type has one form in this format: the one that programs write, if they can.</summary>
    private static JsonObject Types(PackageSchema schema)
    {
        var types = Each(schema.Types, name => Token(schema, name), type => Object(schema, type.Inputs ?? type.Outputs!));
        foreach (var (name, values) in schema.Enums)
            types[Token(schema, name)] = Enum(values);
        return types;
    }

    private static JsonObject Each<T>(
        IEnumerable<KeyValuePair<string, T>> entries, Func<string, string> key, Func<T, JsonObject> value) =>
        new(entries.Select(entry => KeyValuePair.Create(key(entry.Key), (JsonNode?)value(entry.Value))));

    private static JsonObject Resource(PackageSchema schema, ResourceSchema resource) => new()
    {
        ["inputProperties"] = Described(schema, resource.Inputs),
        ["requiredInputs"] = Required(resource.Inputs),
        ["properties"] = Described(schema, resource.Outputs),
        ["required"] = Required(resource.Outputs),
    };

    private static JsonObject Object(PackageSchema schema, Properties properties) => new()
    {
        ["type"] = "object",
        ["properties"] = Described(schema, properties),
        ["required"] = Required(properties),
    };

    private static JsonObject Enum(IReadOnlyDictionary<string, string> values) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. values.Select(value => new JsonObject { ["name"] = value.Key, ["value"] = value.Value })]),
    };

    private static JsonArray Required(Properties properties) =>
        [.. properties.Where(property => !property.IsOptional).Select(property => (JsonNode)property.Name)];

    private static JsonObject Described(PackageSchema schema, Properties properties) => new(properties.Select(property =>
    {
        var described = Type(schema, property.Type);
        if (property.IsSecret)
            described["secret"] = true;
        return KeyValuePair.Create(property.Name, (JsonNode?)described);
    }));

    private static JsonObject Type(PackageSchema schema, SchemaType type) => type switch
    {
        SchemaType.Text => new() { ["type"] = "string" },
        SchemaType.Whole => new() { ["type"] = "integer" },
        SchemaType.Number => new() { ["type"] = "number" },
        SchemaType.Bool => new() { ["type"] = "boolean" },
        SchemaType.List list => new() { ["type"] = "array", ["items"] = Type(schema, list.Element) },
        SchemaType.Map map => new() { ["type"] = "object", ["additionalProperties"] = Type(schema, map.Element) },
        SchemaType.Union union => new()
        {
            ["oneOf"] = new JsonArray([.. union.Alternatives.Select(alternative => Type(schema, alternative))]),
        },
        SchemaType.Reference reference => new() { ["$ref"] = "#/types/" + Token(schema, reference.Name) },
        _ => new() { ["$ref"] = "pulumi.json#/Any" },
    };

    /// <summary><c>s3:BucketGrant</c> is <c>aws:s3/BucketGrant:BucketGrant</c> to others.</summary>
    private static string Token(PackageSchema schema, string reference) => reference.Split(':') is [var module, var name]
        ? $"{schema.Package}:{module}/{name}:{name}"
        : throw new FormatException($"'{reference}' is no reference to a type.");
}
