using System.Text.Json;
using Rehearsal.Schema;

namespace Offline.Generator;

/// <summary>Classes of arguments: those of a resource, of a lookup, of a function, and what nests in them.</summary>
internal sealed class InputsTemplate(TypeNames types)
{
    public string Render(
        string name, Properties properties, Shape shape,
        IReadOnlyDictionary<string, JsonElement>? defaults = null, IReadOnlyDictionary<string, string>? names = null, bool isFunction = false)
    {
        var members = properties.Select(property => Member(property, Names.Property(property.Name, names), shape));
        var assignments = (defaults ?? new Dictionary<string, JsonElement>())
            .Select(entry => $"            {Names.Property(entry.Key, names)} = {Literal(entry.Value)};\n");
        return $$"""
                public sealed class {{name}} : global::Pulumi.{{(isFunction || shape == Shape.Invoke ? "InvokeArgs" : "ResourceArgs")}}
                {
            {{string.Join("\n\n", members)}}

                    public {{name}}()
                    {
            {{string.Concat(assignments)}}        }

                    public static new {{name}} Empty => new {{name}}();
                }

            """;
    }

    private string Member(Property property, string name, Shape shape)
    {
        var type = shape == Shape.Invoke ? types.Invoke(property.Type) : types.Input(property.Type, shape);
        var attribute = $"[Input(\"{property.Name}\"{(property.IsOptional ? "" : ", required: true")}{(property.IsJson ? ", json: true" : "")})]";
        // As in the official classes, only what has a field behind it carries the mark of being deprecated.
        var obsolete = property.IsDeprecated ? "        [Obsolete(\"The package has deprecated this input.\")]\n" : "";
        return (property.Type, property.IsSecret) switch
        {
            (SchemaType.List or SchemaType.Map, false) => $$"""
                        {{attribute}}
                        private {{type}}? _{{property.Name}};
                {{obsolete}}        public {{type}} {{name}}
                        {
                            get => _{{property.Name}} ??= new {{type}}();
                            set => _{{property.Name}} = value;
                        }
                """,
            (not SchemaType.List and not SchemaType.Map, true) => $$"""
                        {{attribute}}
                        private {{type}}? _{{property.Name}};
                {{obsolete}}        public {{type}}? {{name}}
                        {
                            get => _{{property.Name}};
                            set => _{{property.Name}} = Output.Tuple<{{type}}?, int>(value, Output.CreateSecret(0)).Apply(both => both.Item1);
                        }
                """,
            (_, true) => throw new InvalidDataException($"'{property.Name}': secret lists and maps are not supported."),
            _ => $$"""
                        {{attribute}}
                        public {{type}}{{(property.IsOptional ? "?" : "")}} {{name}} { get; set; }{{(property.IsOptional ? "" : " = null!;")}}
                """,
        };
    }

    private static string Literal(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? $"Utilities.GetEnv({string.Join(", ", value.GetProperty("environment").EnumerateArray().Select(name => name.GetRawText()))})!"
        : value.GetRawText();
}
