using Rehearsal.Schema;

namespace Offline.Generator;

/// <summary>Which nested types are needed, and where they are used.</summary>
internal static class NestedTypes
{
    public static IReadOnlyCollection<(string Reference, Shape Shape)> Find(PackageSchema schema)
    {
        var found = new SortedSet<(string Reference, Shape Shape)>();
        foreach (var resource in schema.Resources.Values)
        {
            Visit(resource.Inputs, Shape.Args);
            Visit(resource.Outputs, Shape.Output);
            if (resource.State)
                Visit(StateOf(resource), Shape.State);
        }
        foreach (var function in schema.Functions.Values)
        {
            Visit(function.Inputs, Shape.Invoke);
            Visit(function.Inputs, Shape.InvokeInput);
            Visit(function.Outputs, Shape.Result);
        }
        return found;

        void Visit(IEnumerable<Property> properties, Shape shape)
        {
            foreach (var name in properties.SelectMany(property => References(property.Type)))
                if (!schema.Enums.ContainsKey(name) && found.Add((name, shape)))
                    Visit(Of(schema, name, shape), shape);
        }
    }

    public static Properties Of(PackageSchema schema, string reference, Shape shape)
    {
        var type = schema.Types.GetValueOrDefault(reference);
        return (shape is Shape.Output or Shape.Result ? type?.Outputs : type?.Inputs)
            ?? throw new InvalidDataException($"The schema has no type '{reference}' as {shape} uses it.");
    }

    /// <summary>A state is the outputs, all optional, as the inputs take them.</summary>
    public static Properties StateOf(ResourceSchema resource) =>
        new(resource.Outputs.Select(output => (resource.Inputs.Find(output.Name) ?? output) with { IsOptional = true }));

    private static IEnumerable<string> References(SchemaType type) => type switch
    {
        SchemaType.Reference reference => [reference.Name],
        SchemaType.List list => References(list.Element),
        SchemaType.Map map => References(map.Element),
        SchemaType.Union union => union.Alternatives.SelectMany(References),
        _ => [],
    };
}
