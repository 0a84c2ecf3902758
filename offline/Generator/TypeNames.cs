using Rehearsal.Schema;

namespace Offline.Generator;

/// <summary>The C# types of properties.</summary>
internal sealed class TypeNames(PackageSchema schema, Names names)
{
    /// <summary>A property of a class of inputs, without the question mark of an optional one.</summary>
    public string Input(SchemaType type, Shape shape) => type switch
    {
        SchemaType.List list => $"InputList<{Plain(list.Element, shape)}>",
        SchemaType.Map map => $"InputMap<{Plain(map.Element, shape)}>",
        SchemaType.Union { Alternatives: [var first, var second] } => $"InputUnion<{Plain(first, shape)}, {Plain(second, shape)}>",
        // Pulumi has a union of two at most: of more, nothing is known.
        SchemaType.Union => "object",
        _ => $"Input<{Plain(type, shape)}>",
    };

    /// <summary>A property of the arguments of a plain function call.</summary>
    public string Invoke(SchemaType type) => type switch
    {
        SchemaType.List list => $"List<{Plain(list.Element, Shape.Invoke)}>",
        SchemaType.Map map => $"Dictionary<string, {Plain(map.Element, Shape.Invoke)}>",
        _ => Plain(type, Shape.Invoke),
    };

    /// <summary>A property of something given back. An array has no null: absent, it is the default.</summary>
    public string Output(Property property, Shape shape) =>
        property.IsOptional && property.Type is not SchemaType.List ? $"{Plain(property.Type, shape)}?" : Plain(property.Type, shape);

    private string Plain(SchemaType type, Shape shape) => type switch
    {
        SchemaType.Text => "string",
        SchemaType.Whole => "int",
        SchemaType.Number => "double",
        SchemaType.Bool => "bool",
        SchemaType.Any => "object",
        SchemaType.List list => $"ImmutableArray<{Plain(list.Element, shape)}>",
        SchemaType.Map map => $"ImmutableDictionary<string, {Plain(map.Element, shape)}>",
        SchemaType.Union { Alternatives: [var first, var second] } =>
            $"global::Pulumi.Union<{Plain(first, shape)}, {Plain(second, shape)}>",
        SchemaType.Union => "object",
        SchemaType.Reference { Name: var name } => Qualified(schema.Enums.ContainsKey(name) ? names.Enum(name) : names.Nested(name, shape)),
        _ => throw new InvalidDataException($"There is no C# type for {type} inside another."),
    };

    private static string Qualified((string Namespace, string Class) name) => $"global::{name.Namespace}.{name.Class}";
}
